package com.olate.sms.runner;

import java.net.URI;

/**
 * How a process tells that it is ready.
 */
sealed interface Readiness {

	/**
	 * By a line that begins so.
	 */
	record Line(String beginning) implements Readiness {
	}

	/**
	 * By status 200 at this address.
	 */
	record Health(URI address) implements Readiness {
	}

}
