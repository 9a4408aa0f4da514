package com.olate.sms.dispatcher.plan;

import java.time.Instant;

/**
 * A record that cannot be decided yet. It is offered again, alone of its partition, and
 * nothing behind it in its partition is emitted before it is.
 *
 * @param offset the record's offset
 * @param since when it was first offered in vain
 * @param attempts how often it was offered
 */
record Hold(long offset, Instant since, int attempts) {

	Hold again() {
		return new Hold(this.offset, this.since, this.attempts + 1);
	}

}
