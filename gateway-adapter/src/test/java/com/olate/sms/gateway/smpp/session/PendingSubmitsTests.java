package com.olate.sms.gateway.smpp.session;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.gateway.submission.Submission;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PendingSubmitsTests {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final PendingSubmits pending = new PendingSubmits(60 * SECOND, 600 * SECOND);

	private final Submit submission = submit("447700900001");

	@Test
	void anAnswerFindsItsSubmitOnce() {
		int sequence = written(0);
		assertThat(this.pending.answered(sequence)).contains(this.submission);
		assertThat(this.pending.answered(sequence)).isEmpty();
		assertThat(this.pending.answered(4711)).isEmpty();
	}

	@Test
	void aLateAnswerStillFindsItsSubmit() {
		int sequence = written(0);
		assertThat(this.pending.expire(60 * SECOND)).isEmpty();
		assertThat(this.pending.expire(61 * SECOND)).containsExactly(this.submission);
		assertThat(this.pending.expire(62 * SECOND)).isEmpty();
		assertThat(this.pending.isEmpty()).isTrue();
		assertThat(this.pending.answered(sequence)).contains(this.submission);
	}

	@Test
	void aLateAnswerIsForgottenInTheEnd() {
		int sequence = written(0);
		this.pending.expire(61 * SECOND);
		this.pending.expire(661 * SECOND);
		assertThat(this.pending.answered(sequence)).isEmpty();
	}

	@Test
	void aLostConnectionTellsWhatMayHaveArrivedFromWhatCannot() {
		written(0);
		Submit queued = submit("447700900002");
		int sequence = this.pending.nextSequence();
		this.pending.add(sequence, queued);
		PendingSubmits.Lost lost = this.pending.close();
		assertThat(lost.unknown()).containsExactly(this.submission);
		assertThat(lost.notSent()).containsExactly(queued);
		assertThat(this.pending.writing(sequence, 0)).as("must not be written after it was told as not sent").isFalse();
		assertThat(this.pending.add(7, queued)).isFalse();
	}

	@Test
	void whatIsQueuedHasNoTimeOut() {
		this.pending.add(this.pending.nextSequence(), this.submission);
		assertThat(this.pending.expire(1_000 * SECOND)).isEmpty();
	}

	private int written(long nanos) {
		int sequence = this.pending.nextSequence();
		assertThat(this.pending.add(sequence, this.submission)).isTrue();
		assertThat(this.pending.writing(sequence, nanos)).isTrue();
		return sequence;
	}

	private static Submit submit(String msisdn) {
		return new Submit(Submission.waiting(Messages.to(msisdn), List.of("smpp"), Messages.NOON), 0);
	}

}
