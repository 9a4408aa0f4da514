package com.olate.sms.account.operators;

import java.util.regex.Pattern;

import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The header by which a client makes a request safe to repeat.
 */
final class IdempotencyKey {

	static final String HEADER = "Idempotency-Key";

	private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

	private IdempotencyKey() {
	}

	static void check(@Nullable String key) {
		if (key != null && !FORM.matcher(key).matches()) {
			throw ProblemException.invalid(HEADER, "wrong-form", "must be 1 to 200 printable ASCII characters");
		}
	}

}
