package com.olate.sms.account.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.olate.sms.account.web.FieldFault;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one request about a contact and collects what is wrong with them.
 */
final class ContactFields {

	private final List<FieldFault> faults = new ArrayList<>();

	/**
	 * The name, or {@code null} where it is missing or was refused.
	 */
	@Nullable String name(@Nullable String typed) {
		return (typed != null) ? accept("name", ContactNames.parse(typed)) : null;
	}

	/**
	 * The number, or {@code null} where it is missing or was refused.
	 */
	@Nullable Msisdn msisdn(@Nullable String typed, Optional<String> country) {
		return (typed != null) ? accept("msisdn", MsisdnParser.parse(typed, country)) : null;
	}

	/**
	 * The state, or {@code null} where it is missing or was refused.
	 */
	@Nullable ContactState state(@Nullable String typed) {
		if (typed == null) {
			return null;
		}
		if (typed.equals("ACTIVE") || typed.equals("PAUSED")) {
			return ContactState.valueOf(typed);
		}
		refuse("state", "wrong-form", "Write ACTIVE or PAUSED; only the phone itself opts out.");
		return null;
	}

	void require(String field, @Nullable String typed) {
		if (typed == null) {
			refuse(field, "required", "This field is needed.");
		}
	}

	/**
	 * Ends the request if anything was refused.
	 */
	void check() {
		if (!this.faults.isEmpty()) {
			throw ProblemException.invalid(this.faults);
		}
	}

	private <T> @Nullable T accept(String field, Checked<T> read) {
		if (read instanceof Checked.Accepted<T> accepted) {
			return accepted.value();
		}
		if (read instanceof Checked.Refused<T> refused) {
			refuse(field, refused.code(), refused.message());
		}
		return null;
	}

	private void refuse(String field, String code, String message) {
		this.faults.add(new FieldFault(field, code, message));
	}

}
