package com.olate.sms.gateway.submission;

/**
 * Where one segment of a message stands.
 */
public enum PartState {

	/** No submit of it is under way, and no carrier has it. */
	TO_SEND,

	/** Its submit belongs to the attempt that is under way. */
	SENT,

	/** A carrier has it: it is never sent again. */
	TAKEN,

	/** A carrier may have it: it is never sent again. */
	UNKNOWN

}
