package com.olate.sms.smsc.script;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that always behave the same. Every other number is delivered.
 */
public enum SpecialNumber {

	DELIVERED("447700900001", "Delivered", "Accepted, arrives, receipt DELIVRD."),

	PERMANENTLY_FAILED("447700900002", "Permanently failed",
			"Accepted, never arrives, receipt UNDELIV err:001 (unknown subscriber)."),

	TEMPORARILY_FAILED("447700900003", "Temporarily failed",
			"Accepted, never arrives, receipt EXPIRED err:027 (absent subscriber)."),

	REFUSED("447700900004", "Refused at submit", "Answered ESME_RINVDSTADR."),

	THROTTLED("447700900005", "Throttled three times",
			"Answered ESME_RTHROTTLED three times for each message, then delivered."),

	NO_RECEIPT("447700900006", "No receipt", "Accepted, arrives, no receipt."),

	NO_ANSWER("447700900007", "No answer", "The submit is never answered; arrives, receipt DELIVRD later."),

	DISORDERLY("447700900008", "Receipts in disorder",
			"Arrives; receipt DELIVRD before the answer, the same once more after it, and ENROUTE last."),

	STOPS("447700900009", "Answers STOP",
			"Accepted, arrives, receipt DELIVRD; then the phone texts STOP to the sender.");

	private static final Map<String, SpecialNumber> BY_MSISDN = Stream.of(values())
		.collect(Collectors.toMap(SpecialNumber::msisdn, Function.identity()));

	private final String msisdn;

	private final String title;

	private final String description;

	SpecialNumber(String msisdn, String title, String description) {
		this.msisdn = msisdn;
		this.title = title;
		this.description = description;
	}

	static @Nullable SpecialNumber of(String msisdn) {
		return BY_MSISDN.get(msisdn);
	}

	public String msisdn() {
		return this.msisdn;
	}

	public String title() {
		return this.title;
	}

	public String description() {
		return this.description;
	}

}
