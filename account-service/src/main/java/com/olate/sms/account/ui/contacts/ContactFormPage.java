package com.olate.sms.account.ui.contacts;

import java.util.List;
import java.util.function.Supplier;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactBook;
import com.olate.sms.account.contacts.ContactOutcome;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.CountryCodes;
import com.olate.sms.account.contacts.NumberWarnings;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of one contact, new or known, with its number as it will be texted.
 */
@Controller
@RequestMapping("/contacts")
class ContactFormPage {

	private final Contacts contacts;

	private final ContactBook book;

	private final NumberWarnings numbers;

	ContactFormPage(Contacts contacts, ContactBook book, NumberWarnings numbers) {
		this.contacts = contacts;
		this.book = book;
		this.numbers = numbers;
	}

	@GetMapping("/new")
	ModelAndView empty() {
		return form(null, "", "", FormFaults.NONE);
	}

	@PostMapping("/new")
	ModelAndView add(AccountId account, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String msisdn, RedirectAttributes flash) {
		return answer(() -> this.book.add(account, name, msisdn), null, name, msisdn, flash);
	}

	@GetMapping("/{id}")
	ModelAndView known(AccountId account, @PathVariable String id) {
		Contact contact = find(account, id);
		return form(contact, contact.name(), contact.msisdn().value(), FormFaults.NONE).addObject("preview",
				this.book.preview(account, contact.msisdn().value()));
	}

	@PostMapping("/{id}")
	ModelAndView change(AccountId account, @PathVariable String id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String msisdn, RedirectAttributes flash) {
		Contact contact = find(account, id);
		return answer(() -> this.book.change(account, contact.id(), name, msisdn, null), contact, name, msisdn, flash);
	}

	/**
	 * The line under the number, as it is typed.
	 */
	@GetMapping("/preview")
	ModelAndView preview(AccountId account, @RequestParam(defaultValue = "") String msisdn) {
		ModelAndView line = new ModelAndView("contacts/form :: preview");
		return msisdn.isBlank() ? line : line.addObject("preview", this.book.preview(account, msisdn));
	}

	private ModelAndView answer(Supplier<ContactOutcome> change, @Nullable Contact contact, String name, String msisdn,
			RedirectAttributes flash) {
		FormFaults faults;
		try {
			ContactOutcome outcome = change.get();
			if (outcome instanceof ContactOutcome.Done done) {
				flash.addFlashAttribute("done", sentence(done.contact(), contact == null));
				return new ModelAndView(ContactsPage.LIST);
			}
			faults = faults(outcome);
		}
		catch (ProblemException ex) {
			faults = FormFaults.of(ex.problem().errors());
		}
		ModelAndView again = form(contact, name, msisdn, faults);
		again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return again;
	}

	private static FormFaults faults(ContactOutcome outcome) {
		if (outcome instanceof ContactOutcome.NumberTaken) {
			return FormFaults.of("msisdn", "Another contact has this number already.");
		}
		if (outcome instanceof ContactOutcome.LimitReached) {
			return FormFaults.of("name",
					"An account has at most " + Contacts.LIMIT + " contacts. Remove one first, then add this one.");
		}
		throw ProblemException.notFound();
	}

	private String sentence(Contact contact, boolean isNew) {
		List<String> warnings = this.numbers.of(contact);
		return contact.name() + (isNew ? " was added" : " was changed") + ". We will text " + contact.msisdn().value()
				+ "." + (warnings.isEmpty() ? "" : " Please check: " + String.join(" ", warnings));
	}

	private static ModelAndView form(@Nullable Contact contact, String name, String msisdn, FormFaults faults) {
		return new ModelAndView("contacts/form").addObject("contact", contact)
			.addObject("name", name)
			.addObject("msisdn", msisdn)
			.addObject("faults", faults)
			.addObject("countries", CountryCodes.all());
	}

	private Contact find(AccountId account, String id) {
		return this.contacts.find(account, ContactsPage.contactId(id)).orElseThrow(ProblemException::notFound);
	}

}
