package com.olate.sms.account.ledger;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Entries of a chain that follow each other: a chain only grows at its end, so a stretch
 * shows the same entries however often it is read.
 *
 * @param first sequence of the oldest
 * @param last of the newest; less than {@code first} if there is none
 */
public record Stretch(long first, long last) {

	public long count() {
		return Math.max(0, this.last - this.first + 1);
	}

	/**
	 * The sequences of one page, newest first; pages count from 0.
	 */
	List<Long> page(int page, int size) {
		long newest = this.last - (long) page * size;
		return LongStream
			.iterate(newest, (sequence) -> sequence >= Math.max(this.first, newest - size + 1),
					(sequence) -> sequence - 1)
			.boxed()
			.toList();
	}

}
