package com.olate.sms.account.accounts;

import java.util.List;

/**
 * The event types that an owner may switch on and off, in the order shown.
 */
public final class EventTypes {

	public static final List<String> SELECTABLE = List.of("invoice.created", "invoice.pending-approval");

	private EventTypes() {
	}

}
