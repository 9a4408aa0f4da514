package com.olate.sms.account.history;

import java.time.Instant;

/**
 * A line on an event: another record came with its source and id, but other content.
 *
 * @param position where that record lies
 * @param contentHash hash of its content
 */
public record ConflictNote(SourcePosition position, String contentHash, Instant at) {

	/** Lines kept on one event; later ones are only counted in metrics. */
	public static final int LIMIT = 20;

}
