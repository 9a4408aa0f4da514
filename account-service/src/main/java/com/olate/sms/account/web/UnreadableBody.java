package com.olate.sms.account.web;

import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Says what is wrong with a JSON body: 400 where it is not JSON, 422 naming the field
 * where it is JSON of the wrong shape. The value itself is never repeated.
 */
final class UnreadableBody {

	private UnreadableBody() {
	}

	static ProblemException explain(HttpMessageNotReadableException ex) {
		Throwable cause = ex.getMostSpecificCause();
		for (Throwable at = ex; at != null; at = at.getCause()) {
			if (at instanceof ProblemException problem) {
				return problem;
			}
			if (at instanceof JacksonException) {
				cause = at;
				break;
			}
		}
		if (cause instanceof UnrecognizedPropertyException unknown) {
			return ProblemException.invalid(path(unknown), "unknown-field", "is not a field of this request");
		}
		if (cause instanceof InvalidFormatException format) {
			return ProblemException.invalid(path(format), "wrong-type",
					"has a value that cannot be read as " + InvalidFields.words(format.getTargetType()));
		}
		if (cause instanceof MismatchedInputException mismatch) {
			return mismatched(mismatch);
		}
		if (cause instanceof InputCoercionException number && !number.getPath().isEmpty()) {
			return ProblemException.invalid(path(number), "out-of-range", "is a number out of range");
		}
		if (cause instanceof DatabindException invalid && !invalid.getPath().isEmpty()) {
			return ProblemException.invalid(path(invalid), "invalid", "has a value that is not allowed");
		}
		if (cause instanceof JacksonException broken && broken.getLocation() != null) {
			return ProblemException.malformed("The body is not JSON as RFC 8259 has it: see line "
					+ broken.getLocation().getLineNr() + ", column " + broken.getLocation().getColumnNr() + ".");
		}
		return ProblemException.malformed("A JSON body is needed.");
	}

	private static ProblemException mismatched(MismatchedInputException mismatch) {
		if (mismatch.getPath().isEmpty()) {
			return ProblemException.malformed("The body must be one JSON object of the documented fields.");
		}
		return ProblemException.invalid(path(mismatch), "wrong-type",
				"must be " + InvalidFields.words(mismatch.getTargetType()));
	}

	private static String path(JacksonException ex) {
		return ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
					: "[" + step.getIndex() + "]")
			.collect(Collectors.joining())
			.replaceFirst("^\\.", "");
	}

}
