package com.olate.sms.gateway.submission;

import java.util.Locale;

/**
 * What a state means for the reserved credits. A message whose state has one effect never
 * gets a state with the other.
 */
public enum Effect {

	NONE, CAPTURE, RELEASE;

	/** The value in delivery results. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
