package com.olate.sms.gateway.correlation;

import java.util.List;

/**
 * What has been seen of one carrier account's ids, and so in which notation its receipts
 * are most likely written. Decimal ids that count up are, read as hexadecimal, ids of
 * other messages: so any notation but the likeliest is thought of only until both sides
 * have shown what they are. A carrier that changes its ways is believed after two hundred
 * ids. Safe for use by several threads.
 */
final class NotationEvidence {

	private final SeenIds answers = new SeenIds();

	private final SeenIds receipts = new SeenIds();

	void answered(String id) {
		this.answers.add(id);
	}

	void received(String id) {
		this.receipts.add(id);
	}

	/** Notations that come into question, the likeliest first. */
	List<Notation> likeliest() {
		if (!this.answers.isEnough() || !this.receipts.isEnough()) {
			return List.of(Notation.SAME, Notation.HEX_TO_DEC, Notation.DEC_TO_HEX);
		}
		if (this.answers.areHexadecimal() == this.receipts.areHexadecimal()) {
			return List.of(Notation.SAME);
		}
		return List.of(this.answers.areHexadecimal() ? Notation.HEX_TO_DEC : Notation.DEC_TO_HEX, Notation.SAME);
	}

}
