package com.olate.sms.dispatcher.event;

import java.util.Arrays;
import java.util.Optional;

/**
 * The types of events that this service understands.
 */
public enum EventType {

	INVOICE_CREATED("invoice.created", false),

	INVOICE_PENDING_APPROVAL("invoice.pending-approval", false),

	MESSAGE("message", false),

	CONTACT_TEST("contact.test", true),

	RESEND("resend", true);

	private final String text;

	private final boolean internal;

	EventType(String text, boolean internal) {
		this.text = text;
		this.internal = internal;
	}

	static Optional<EventType> of(String text) {
		return Arrays.stream(values()).filter((type) -> type.text.equals(text)).findFirst();
	}

	/**
	 * The type as CloudEvents has it.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Whether only account-service may publish it.
	 */
	boolean isInternal() {
		return this.internal;
	}

}
