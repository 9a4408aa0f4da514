package com.olate.sms.account.ui.operator;

import java.util.List;
import java.util.function.Supplier;

import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.web.FieldFault;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How refused forms are shown again.
 */
final class Forms {

	private Forms() {
	}

	/**
	 * What is wrong, by field; a refusal that names no field stands at the one given.
	 * @throws ProblemException the same, if there is nothing to change in a form
	 */
	static FormFaults faults(ProblemException problem, String field) {
		int status = problem.problem().status();
		if (status != 422 && status != 409) {
			throw problem;
		}
		List<FieldFault> faults = problem.problem().errors();
		return faults.isEmpty() ? FormFaults.of(field, problem.problem().detail()) : FormFaults.of(faults);
	}

	static ModelAndView refused(ModelAndView form, ProblemException problem) {
		form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return form;
	}

	static @Nullable String orNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	/**
	 * Makes a change and says above the next page how it went. What can be read there and
	 * tried again is no error page.
	 */
	static void attempt(RedirectAttributes flash, Supplier<String> change) {
		try {
			flash.addFlashAttribute("done", change.get());
		}
		catch (ProblemException ex) {
			if (ex.problem().status() != 409 && ex.problem().status() != 503) {
				throw ex;
			}
			flash.addFlashAttribute("failed", ex.problem().detail());
		}
	}

}
