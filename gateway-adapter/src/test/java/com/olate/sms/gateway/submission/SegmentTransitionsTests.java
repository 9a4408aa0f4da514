package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.olate.sms.gateway.submission.Answer.Accepted;
import com.olate.sms.gateway.submission.Answer.Later;
import com.olate.sms.gateway.submission.Answer.NotSent;
import com.olate.sms.gateway.submission.Answer.Refused;
import com.olate.sms.gateway.submission.Answer.Throttled;
import com.olate.sms.gateway.submission.Answer.Unknown;
import com.olate.sms.gateway.submission.Report.Outcome;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;
import com.olate.sms.gateway.submission.SubmissionEvent.TimePassed;
import com.olate.sms.text.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.olate.sms.gateway.submission.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A message of three segments, and what becomes of it.
 */
class SegmentTransitionsTests {

	private static final Report DELIVERED = new Report(Outcome.DELIVERED, Reason.UNKNOWN, "DELIVRD");

	private static final Report ABSENT = new Report(Outcome.UNDELIVERED, Reason.ABSENT, "EXPIRED");

	private static final Later TROUBLE = new Later(Reason.CARRIER_ERROR, Duration.ofSeconds(30), 3, true, "0x08");

	private final SubmissionTransitions transitions = new SubmissionTransitions(
			SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofHours(72)));

	private Submission message = submitting(List.of("first", "second"), 3);

	@Test
	void aMessageIsAcceptedWhenEachSegmentIs() {
		answered(1, 0, new Accepted("a"));
		answered(1, 2, new Accepted("c"));
		is(SubmissionState.SUBMITTING, null);
		answered(1, 1, new Accepted("b"));
		is(SubmissionState.ACCEPTED, null);
		assertThat(this.message.progress().unpublished()).isTrue();
		assertThat(this.message.progress().detail().carrierId()).isEqualTo("a");
	}

	@Test
	void theRefusalOfOneSegmentEndsTheMessage() {
		answered(1, 0, new Accepted("a"));
		answered(1, 1, new Refused(Reason.INVALID_NUMBER, "0x0B"));
		is(SubmissionState.REFUSED, Reason.INVALID_NUMBER);
		nothing(new Answered(1, 2, new Accepted("c")));
		nothing(new Reported(DELIVERED, 0, false, ""));
	}

	@Test
	void oneSegmentInDoubtLeavesTheMessageInDoubt() {
		answered(1, 0, new Accepted("a"));
		answered(1, 1, new Unknown("time-out"));
		is(SubmissionState.SUBMITTING, null);
		answered(1, 2, new Throttled(Duration.ofSeconds(1), "0x58"));
		is(SubmissionState.UNCONFIRMED, null);
		assertThat(next(claim(9), NOON.plusSeconds(100))).as("nothing is sent while one is in doubt").isFalse();
		answered(1, 1, new Accepted("b"));
		is(SubmissionState.WAITING, null);
		assertThat(next(claim(9), NOON.plusSeconds(1))).isTrue();
		assertThat(this.message.progress().parts().sent()).as("only what no carrier has").containsExactly(2);
		answered(2, 2, new Accepted("c"));
		is(SubmissionState.ACCEPTED, null);
	}

	@Test
	void aSegmentThatACarrierHasIsNeverSentAgain() {
		answered(1, 0, new Accepted("a"));
		answered(1, 1, new NotSent());
		answered(1, 2, TROUBLE);
		is(SubmissionState.WAITING, null);
		assertThat(this.message.progress().due()).isEqualTo(NOON.plusSeconds(30));
		assertThat(this.message.progress().plan()).as("the rest goes the same way").containsExactly("first");
		assertThat(next(claim(9), NOON.plusSeconds(30))).isTrue();
		assertThat(this.message.progress().parts().sent()).containsExactly(1, 2);
	}

	@Test
	void moreSegmentsThanThereIsRoomForGoInTurns() {
		this.message = submitting(List.of("first"), 2);
		assertThat(this.message.submits()).isEqualTo(2);
		answered(1, 0, new Accepted("a"));
		answered(1, 1, new Accepted("b"));
		is(SubmissionState.WAITING, null);
		assertThat(this.message.progress().due()).isEqualTo(NOON);
		assertThat(next(claim(2), NOON)).isTrue();
		answered(2, 2, new Accepted("c"));
		is(SubmissionState.ACCEPTED, null);
	}

	@Test
	void aCarrierInTroubleIsLeftForTheNextOnlyIfItHasNothingOfIt() {
		for (int attempt = 1; attempt <= 4; attempt++) {
			for (int part = 0; part < 3; part++) {
				answered(attempt, part, TROUBLE);
			}
			is(SubmissionState.WAITING, null);
			if (attempt < 4) {
				assertThat(next(claim(9), NOON.plusSeconds(30 * attempt))).isTrue();
			}
		}
		assertThat(this.message.progress().plan()).containsExactly("second");
	}

	@Test
	void aCarrierInTroubleThatHasAPartOfItFailsTheMessage() {
		answered(1, 0, new Accepted("a"));
		for (int attempt = 1; attempt <= 4; attempt++) {
			answered(attempt, 1, TROUBLE);
			if (attempt < 4) {
				answered(attempt, 2, TROUBLE);
				assertThat(next(claim(9), NOON.plusSeconds(30 * attempt))).isTrue();
			}
		}
		is(SubmissionState.FAILED, Reason.CARRIER_ERROR);
	}

	@Test
	void deliveredAreAllOrNothing() {
		accepted();
		reported(DELIVERED, 0, false);
		reported(DELIVERED, 2, false);
		nothing(new Reported(DELIVERED, 2, false, ""));
		is(SubmissionState.ACCEPTED, null);
		reported(DELIVERED, 1, false);
		is(SubmissionState.DELIVERED, null);
	}

	@Test
	void theFirstFailedSegmentDecides() {
		accepted();
		reported(DELIVERED, 0, false);
		reported(ABSENT, 2, false);
		is(SubmissionState.UNDELIVERED, Reason.ABSENT);
		nothing(new Reported(DELIVERED, 1, false, ""));
	}

	@Test
	void aReceiptBeforeTheOtherSegmentsAreAcceptedWaitsForThem() {
		answered(1, 0, new Accepted("a"));
		reported(ABSENT, 0, false);
		is(SubmissionState.SUBMITTING, null);
		answered(1, 1, new Accepted("b"));
		answered(1, 2, new Accepted("c"));
		is(SubmissionState.UNDELIVERED, Reason.ABSENT);
	}

	@Test
	void receiptsSettleSegmentsInDoubt() {
		assertThat(next(new TimePassed(), NOON.plusSeconds(90))).isTrue();
		is(SubmissionState.UNCONFIRMED, null);
		for (int i = 0; i < 3; i++) {
			reported(DELIVERED, 0, true);
		}
		is(SubmissionState.DELIVERED, null);
		assertThat(this.message.progress().detail().guessed()).isTrue();
	}

	@Test
	void aRepeatedReceiptCountsForNoOtherSegment() {
		inDoubt();
		guessed("1a2b");
		ids("1a2b", null, null);
		nothing(new Reported(DELIVERED, 0, true, "1a2b"));
		nothing(new Reported(ABSENT, 0, false, "1a2b"));
		nothing(new Reported(DELIVERED, 1, false, "1a2b"));
		is(SubmissionState.UNCONFIRMED, null);
		guessed("1a2c");
		ids("1a2b", "1a2c", null);
		assertThat(next(new TimePassed(), NOON.plus(Duration.ofHours(72)))).isTrue();
		nothing(new Reported(DELIVERED, 0, true, "1a2c"));
		guessed("1a2d");
		assertThat(this.message.progress().late()).isEqualTo(SubmissionState.DELIVERED);
	}

	@ParameterizedTest
	@CsvSource({ "0001A2B", "1a2b", "6699" })
	void aLateAnswerConfirmsTheSegmentThatWasGuessed(String answered) {
		inDoubt();
		guessed("1a2b");
		answered(1, 0, new Accepted(answered));
		ids(answered, null, null);
		reports(true, false, false);
		nothing(new Answered(1, 0, new Accepted(answered)));
		nothing(new Reported(DELIVERED, 0, true, "1a2b"));
	}

	@Test
	void aLateAnswerTakesItsReceiptFromTheSegmentThatWasGuessed() {
		inDoubt();
		guessed("c");
		answered(1, 2, new Accepted("C"));
		ids(null, null, "C");
		reports(false, false, true);
		nothing(new Reported(DELIVERED, 0, false, "c"));
		answered(1, 0, new Refused(Reason.INVALID_NUMBER, "0x0B"));
		is(SubmissionState.REFUSED, Reason.INVALID_NUMBER);
	}

	@Test
	void aLateAnswerLeavesAReceiptOfAnotherSegmentToOneInDoubt() {
		inDoubt();
		guessed("c");
		guessed("b");
		answered(1, 0, new Accepted("a"));
		ids("a", "b", "c");
		reports(false, true, true);
		is(SubmissionState.ACCEPTED, null);
	}

	@Test
	void aLateRefusalOfTheSegmentThatWasGuessedCounts() {
		inDoubt();
		guessed("b");
		answered(1, 0, new NotSent());
		ids(null, "b", null);
		answered(1, 2, new Refused(Reason.INVALID_NUMBER, "0x0B"));
		is(SubmissionState.REFUSED, Reason.INVALID_NUMBER);
	}

	@Test
	void anUnknownAnswerLeavesAGuessAsItIs() {
		inDoubt();
		guessed("b");
		nothing(new Answered(1, 0, new Unknown("time-out")));
	}

	@Test
	void oneIdForEverySegmentSettlesNoneTwice() {
		inDoubt();
		guessed("1");
		answered(1, 1, new Accepted("1"));
		answered(1, 0, new Accepted("1"));
		answered(1, 2, new Accepted("1"));
		is(SubmissionState.ACCEPTED, null);
		reports(false, true, false);
	}

	@Test
	void receiptsAfterTheCreditWentBackAreNotedOnceTheyAreAllThere() {
		assertThat(next(new TimePassed(), NOON.plusSeconds(90))).isTrue();
		assertThat(next(new TimePassed(), NOON.plus(Duration.ofHours(72)))).isTrue();
		is(SubmissionState.FAILED, Reason.OUTCOME_UNKNOWN);
		reported(DELIVERED, 0, true);
		reported(DELIVERED, 0, true);
		assertThat(this.message.progress().late()).isNull();
		reported(DELIVERED, 0, true);
		assertThat(this.message.progress().late()).isEqualTo(SubmissionState.DELIVERED);
	}

	private void accepted() {
		for (int part = 0; part < 3; part++) {
			answered(1, part, new Accepted("abc".substring(part, part + 1)));
		}
	}

	private void answered(int attempt, int part, Answer answer) {
		assertThat(next(new Answered(attempt, part, answer), NOON)).isTrue();
	}

	private void reported(Report report, int part, boolean guessed) {
		assertThat(next(new Reported(report, part, guessed, ""), NOON)).isTrue();
	}

	private void guessed(String id) {
		assertThat(next(new Reported(DELIVERED, 0, true, id), NOON)).isTrue();
	}

	private void inDoubt() {
		assertThat(next(new TimePassed(), NOON.plusSeconds(90))).isTrue();
		is(SubmissionState.UNCONFIRMED, null);
	}

	private void ids(String... ids) {
		assertThat(this.message.progress().parts().list()).extracting(Part::carrierId).containsExactly(ids);
	}

	private void reports(Boolean... reported) {
		assertThat(this.message.progress().parts().list()).extracting((part) -> part.report() != null)
			.containsExactly(reported);
	}

	private void nothing(SubmissionEvent event) {
		assertThat(next(event, NOON)).isFalse();
	}

	private void is(SubmissionState state, Reason reason) {
		assertThat(this.message.state()).isEqualTo(state);
		assertThat(this.message.progress().detail().reason()).isEqualTo(reason);
	}

	private boolean next(SubmissionEvent event, Instant now) {
		return this.transitions.next(this.message, event, now).map((progress) -> {
			this.message = this.message.with(progress);
			return true;
		}).orElse(false);
	}

	private static Claimed claim(int most) {
		return new Claimed("one", "first", "smsc.example/olate", true, most);
	}

	private Submission submitting(List<String> plan, int most) {
		Message text = new Message("m", "a7k3m9x2q8w4t6z1", "e", "447700900001", "OlateSMS", "x".repeat(400),
				Encoding.GSM7, 3, NOON.plus(Duration.ofHours(4)));
		Submission waiting = Submission.waiting(text, plan, NOON);
		return waiting.with(this.transitions.next(waiting, claim(most), NOON).orElseThrow());
	}

}
