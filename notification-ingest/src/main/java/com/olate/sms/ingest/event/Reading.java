package com.olate.sms.ingest.event;

import java.util.List;

/**
 * What a request body turned out to be.
 */
public sealed interface Reading {

	/**
	 * Events ready to be published, in the order of the body; equal ones may repeat.
	 */
	record Accepted(List<NotificationEvent> events) implements Reading {

		public Accepted {
			events = List.copyOf(events);
		}

	}

	/**
	 * The body cannot be read at all.
	 */
	record Malformed(String detail) implements Reading {
	}

	/**
	 * The body can be read, and something in it has to change.
	 */
	record Invalid(String detail, List<FieldError> errors) implements Reading {

		public Invalid {
			errors = List.copyOf(errors);
		}

	}

}
