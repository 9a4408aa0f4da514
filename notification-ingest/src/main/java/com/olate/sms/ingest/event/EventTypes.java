package com.olate.sms.ingest.event;

import java.util.List;
import java.util.Set;

/**
 * The types and sources this door knows, and those that are account-service's alone.
 */
final class EventTypes {

	static final String MESSAGE = "message";

	static final List<String> OPEN = List.of("invoice.created", "invoice.pending-approval", MESSAGE);

	static final Set<String> INVOICES = Set.of("invoice.created", "invoice.pending-approval");

	static final Set<String> RESERVED = Set.of("contact.test", "resend");

	static final String DEFAULT_SOURCE = "urn:olate:http";

	static final String RESERVED_SOURCE = "urn:olate:account";

	private EventTypes() {
	}

}
