package com.olate.sms.account.ui.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.olate.sms.account.ui.Sentences;
import com.olate.sms.text.Encoding;
import com.olate.sms.text.Invoice;
import com.olate.sms.text.SmsText;

/**
 * A text as a phone will show it, with its length.
 *
 * @param type of the event that leads to it
 * @param length in words
 */
record Sample(String type, String text, String length) {

	/**
	 * The built-in texts, filled in with an invoice that is due on the day.
	 */
	static List<Sample> all(String customer, LocalDate due) {
		Invoice invoice = new Invoice("INV-1001", customer, new BigDecimal("1250"), "USD", due);
		return List.of(of("invoice.created", invoice.created()),
				of("invoice.pending-approval", invoice.pendingApproval()), of("contact.test", SmsText.CONTACT_TEST));
	}

	private static Sample of(String type, SmsText sms) {
		Encoding encoding = sms.encoding();
		return new Sample(type, sms.text(),
				encoding.units(sms.text()) + " of " + encoding.singleLimit() + " characters: "
						+ Sentences.count(sms.segments(), "message", "messages") + ", "
						+ Sentences.count(sms.segments(), "credit", "credits") + " for each contact");
	}

}
