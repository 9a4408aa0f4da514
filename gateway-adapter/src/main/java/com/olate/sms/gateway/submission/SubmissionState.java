package com.olate.sms.gateway.submission;

/**
 * Where a submission stands. {@code WAITING} is the gateway's own: outside it is seen as
 * {@code SUBMITTING}.
 */
public enum SubmissionState {

	/** Recorded; a submit has begun or begins within seconds. */
	SUBMITTING(Effect.NONE),

	/** No submit is under way; the next may begin when due. */
	WAITING(Effect.NONE),

	/** A submit may have reached the carrier; it is never repeated. */
	UNCONFIRMED(Effect.NONE),

	/** A carrier took the message. */
	ACCEPTED(Effect.CAPTURE),

	/** A carrier took it and sent no receipt in time. */
	NO_RECEIPT(Effect.CAPTURE),

	/** On the phone. */
	DELIVERED(Effect.CAPTURE),

	/** A carrier took it and could not deliver it. */
	UNDELIVERED(Effect.CAPTURE),

	/** The network refused the number or the message. */
	REFUSED(Effect.RELEASE),

	/** No carrier took it, or nobody can ever know. */
	FAILED(Effect.RELEASE);

	private final Effect effect;

	SubmissionState(Effect effect) {
		this.effect = effect;
	}

	public Effect effect() {
		return this.effect;
	}

	/** Whether no timer and no answer can change it any more. */
	public boolean isFinal() {
		return this == DELIVERED || this == UNDELIVERED || this == REFUSED || this == FAILED;
	}

	/** The name in delivery results. */
	public String reported() {
		return (this == WAITING) ? SUBMITTING.name() : name();
	}

}
