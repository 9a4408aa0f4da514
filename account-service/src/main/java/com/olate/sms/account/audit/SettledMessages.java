package com.olate.sms.account.audit;

import java.util.Arrays;
import java.util.UUID;

import com.olate.sms.account.history.MessageId;

/**
 * The messages of one chain that have been settled: as many as the account ever sent, so
 * each is kept as 64 bits of its id, in about 16 bytes. Two ids of one account in a
 * million messages are taken for each other once in thirty million such chains.
 */
final class SettledMessages {

	private static final int FIRST_SIZE = 1024;

	/** Zero is an empty place. */
	private long[] places = new long[FIRST_SIZE];

	private int size;

	void add(MessageId message) {
		if (this.size * 2L >= this.places.length) {
			grow();
		}
		put(bits(message));
	}

	boolean contains(MessageId message) {
		long bits = bits(message);
		return this.places[placeOf(bits)] == bits;
	}

	private void put(long bits) {
		int place = placeOf(bits);
		if (this.places[place] == 0) {
			this.places[place] = bits;
			this.size++;
		}
	}

	/**
	 * Where these bits are, or would be put.
	 */
	private int placeOf(long bits) {
		int place = (int) (bits >>> 32) & (this.places.length - 1);
		while (this.places[place] != 0 && this.places[place] != bits) {
			place = (place + 1) & (this.places.length - 1);
		}
		return place;
	}

	private void grow() {
		long[] before = this.places;
		this.places = new long[before.length * 2];
		this.size = 0;
		Arrays.stream(before).filter((bits) -> bits != 0).forEach(this::put);
	}

	/** Nearly all bits of both halves of a UUID of version 5 are those of a hash. */
	private static long bits(MessageId message) {
		UUID id = UUID.fromString(message.value());
		long bits = id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32);
		return (bits != 0) ? bits : 1;
	}

}
