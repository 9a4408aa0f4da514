package com.olate.sms.gateway.submission;

/**
 * Why a message ended as it did, where the state alone does not say. A closed list, so
 * that it can be a metric's tag.
 */
public enum Reason {

	/** The time to begin a submit has passed. */
	EXPIRED,

	/** The phone's mailbox stayed full. */
	MAILBOX_FULL,

	/** The carrier failed, or did not like what we sent. */
	CARRIER_ERROR,

	/** The phone has just said STOP to this sender. */
	OPTED_OUT,

	/** Numbers of that country are not sent to. */
	COUNTRY_NOT_ALLOWED,

	/** The account has sent too many messages today. */
	DAILY_LIMIT,

	/** No route serves this number. */
	GATEWAY_UNAVAILABLE,

	/** Nobody said for 72 hours whether the carrier took it. */
	OUTCOME_UNKNOWN,

	/** Written to a log: there is no carrier. */
	LOG_ONLY,

	/** No such number, as far as the network knows. */
	INVALID_NUMBER,

	/** The network does not want to carry this message. */
	REJECTED,

	/** The phone could not be reached while the carrier tried. */
	ABSENT,

	/** The carrier removed the message. */
	DELETED,

	/** The carrier gave no reason that we know. */
	UNKNOWN

}
