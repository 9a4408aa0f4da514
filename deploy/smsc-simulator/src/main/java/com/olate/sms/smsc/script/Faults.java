package com.olate.sms.smsc.script;

/**
 * What the SMSC does wrong, to all alike.
 *
 * @param binding how it answers binds
 * @param answering how it answers submits
 * @param status the command_status of all answers, 0 for what the number deserves
 * @param dropAt closes a connection as soon as so many submits on it have no answer, and
 * answers none until then; 0 never
 * @param deaf reads and does nothing, as if the line were dead
 * @param receiptsFirst sends receipts before the answers
 * @param otherBind sends receipts on another bind than the one that submitted
 * @param notation how it writes message ids
 * @param piece writes so many octets at a time, 0 for all there are
 */
public record Faults(Binding binding, Answering answering, int status, int dropAt, boolean deaf, boolean receiptsFirst,
		boolean otherBind, IdNotation notation, int piece) {

	/** Does everything right. */
	public static final Faults NONE = new Faults(Binding.NORMAL, Answering.NORMAL, 0, 0, false, false, false,
			IdNotation.DECIMAL, 0);

	public Faults with(Binding binding) {
		return new Faults(binding, this.answering, this.status, this.dropAt, this.deaf, this.receiptsFirst,
				this.otherBind, this.notation, this.piece);
	}

	public Faults with(Answering answering) {
		return new Faults(this.binding, answering, this.status, this.dropAt, this.deaf, this.receiptsFirst,
				this.otherBind, this.notation, this.piece);
	}

	public Faults with(IdNotation notation) {
		return new Faults(this.binding, this.answering, this.status, this.dropAt, this.deaf, this.receiptsFirst,
				this.otherBind, notation, this.piece);
	}

	public Faults withStatus(int status) {
		return new Faults(this.binding, this.answering, status, this.dropAt, this.deaf, this.receiptsFirst,
				this.otherBind, this.notation, this.piece);
	}

	public Faults withDropAt(int unanswered) {
		return new Faults(this.binding, this.answering, this.status, unanswered, this.deaf, this.receiptsFirst,
				this.otherBind, this.notation, this.piece);
	}

	public Faults withDeafness() {
		return new Faults(this.binding, this.answering, this.status, this.dropAt, true, this.receiptsFirst,
				this.otherBind, this.notation, this.piece);
	}

	public Faults withReceiptsFirst() {
		return new Faults(this.binding, this.answering, this.status, this.dropAt, this.deaf, true, this.otherBind,
				this.notation, this.piece);
	}

	public Faults withReceiptsOnOtherBinds() {
		return new Faults(this.binding, this.answering, this.status, this.dropAt, this.deaf, this.receiptsFirst, true,
				this.notation, this.piece);
	}

	public Faults withPieces(int octets) {
		return new Faults(this.binding, this.answering, this.status, this.dropAt, this.deaf, this.receiptsFirst,
				this.otherBind, this.notation, octets);
	}

	/**
	 * How binds are answered.
	 */
	public enum Binding {

		NORMAL,

		/** ESME_RBINDFAIL, whoever asks. */
		REFUSED,

		/** ESME_RSYSERR: trouble of the SMSC's own. */
		TROUBLED,

		/** Never. */
		SILENT

	}

	/**
	 * How submits are answered.
	 */
	public enum Answering {

		NORMAL,

		/** Two answers to each. */
		TWICE,

		/** Never. */
		NEVER,

		/** With a sequence number that nobody asked with, and then rightly. */
		STRAY

	}

}
