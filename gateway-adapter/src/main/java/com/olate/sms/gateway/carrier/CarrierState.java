package com.olate.sms.gateway.carrier;

/**
 * Whether a carrier takes submits.
 */
public enum CarrierState {

	/** Connected. */
	OPEN,

	/** Connected, but it asked us to be slower: nothing is sent for a moment. */
	PAUSED,

	/** Not connected. */
	CLOSED

}
