package com.olate.sms.account.ui.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.olate.sms.account.operators.AccountCredits;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.web.FieldFault;

/**
 * Credits as typed, to be given or corrected.
 *
 * @param kind {@code grant} or {@code adjust}
 */
record CreditsForm(String kind, String credits, String reason) {

	private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,10}");

	private static final int LONGEST_REASON = 500;

	CreditsForm {
		kind = kind.equals("adjust") ? "adjust" : "grant";
	}

	public boolean isGrant() {
		return this.kind.equals("grant");
	}

	long number() {
		return Long.parseLong(this.credits.strip().replace("+", ""));
	}

	FormFaults faults() {
		List<FieldFault> faults = new ArrayList<>();
		String typed = this.credits.strip();
		long number = WHOLE.matcher(typed).matches() ? number() : 0;
		if (number == 0 || Math.abs(number) > AccountCredits.MAX || (isGrant() && number < 0)) {
			faults.add(new FieldFault("credits", "out-of-range", isGrant() ? "Write a whole number from 1."
					: "Write a whole number, with - in front to take credits."));
		}
		if (this.reason.isBlank() || this.reason.length() > LONGEST_REASON) {
			faults.add(new FieldFault("reason", "required", "Say why, in at most 500 characters: the owner sees it."));
		}
		return FormFaults.of(faults);
	}

}
