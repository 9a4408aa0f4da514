package com.olate.sms.text;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the built-in invoice texts are made from. Such a text is always one GSM 7-bit
 * segment: a name that cannot be folded is left out, and where the text is too long the
 * customer's name gives way first, then the end of the invoice's number.
 *
 * @param number the invoice's number
 * @param customer the invoiced customer's name
 * @param amount the amount in the currency's main unit
 * @param currency ISO 4217 code; an unknown one is written with two decimals
 * @param due the day of payment, if known
 */
public record Invoice(String number, String customer, BigDecimal amount, String currency, @Nullable LocalDate due) {

	public Invoice {
		if (!currency.matches("[A-Z]{3}")) {
			throw new IllegalArgumentException("A currency is three capital letters");
		}
	}

	/**
	 * The text of {@code invoice.created}.
	 */
	public SmsText created() {
		String due = (this.due != null) ? " Due " + this.due + "." : "";
		return Clipping.oneSegment(this.number, this.customer, (number, customer) -> {
			String names = customer.isEmpty() ? "." : " for " + customer + (customer.endsWith(".") ? "" : ".");
			return subject(number) + " has been created" + names + due;
		});
	}

	/**
	 * The text of {@code invoice.pending-approval}.
	 */
	public SmsText pendingApproval() {
		return Clipping.oneSegment(this.number, this.customer, (number, customer) -> {
			String name = customer.isEmpty() ? "" : " (" + customer + ")";
			return subject(number) + name + " is waiting for your approval.";
		});
	}

	private String subject(String number) {
		String start = number.isEmpty() ? "An invoice" : "Invoice " + number;
		return start + " for " + this.currency + " " + Amount.write(this.amount, this.currency);
	}

}
