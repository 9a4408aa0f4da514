package com.olate.sms.account.contacts;

/**
 * Whether a contact is sent to. Only {@code ACTIVE} ones are.
 */
public enum ContactState {

	/** Gets every message while credits last. */
	ACTIVE,
	/** The owner has stopped messages to this contact. */
	PAUSED,
	/** The phone has stopped them; only the phone can start them again. */
	OPTED_OUT

}
