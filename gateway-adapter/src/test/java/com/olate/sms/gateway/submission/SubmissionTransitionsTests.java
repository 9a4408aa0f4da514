package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.olate.sms.gateway.submission.Answer.Accepted;
import com.olate.sms.gateway.submission.Answer.Failed;
import com.olate.sms.gateway.submission.Answer.Later;
import com.olate.sms.gateway.submission.Answer.NotSent;
import com.olate.sms.gateway.submission.Answer.Refused;
import com.olate.sms.gateway.submission.Answer.Throttled;
import com.olate.sms.gateway.submission.Answer.Unknown;
import com.olate.sms.gateway.submission.Report.Outcome;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionEvent.Delayed;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;
import com.olate.sms.gateway.submission.SubmissionEvent.TimePassed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static com.olate.sms.gateway.submission.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The transition table, row by row.
 */
class SubmissionTransitionsTests {

	private static final SubmissionTimers TIMERS = SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72),
			Duration.ofHours(72));

	private static final Claimed CLAIM = new Claimed("one", "smsc", "smsc.example/olate");

	private static final Report DELIVERED = new Report(Outcome.DELIVERED, Reason.UNKNOWN, "DELIVRD");

	private static final Report ABSENT = new Report(Outcome.UNDELIVERED, Reason.ABSENT, "EXPIRED");

	private static final Report UNDER_WAY = new Report(Outcome.UNDER_WAY, Reason.UNKNOWN, "ENROUTE");

	private final SubmissionTransitions transitions = new SubmissionTransitions(TIMERS);

	static Stream<Arguments> answersToASubmit() {
		Duration pause = Duration.ofSeconds(2);
		return Stream.of(arguments(new Accepted("1A2B"), SubmissionState.ACCEPTED, null),
				arguments(new Refused(Reason.INVALID_NUMBER, "0x0B"), SubmissionState.REFUSED, Reason.INVALID_NUMBER),
				arguments(new Failed(Reason.LOG_ONLY, ""), SubmissionState.FAILED, Reason.LOG_ONLY),
				arguments(new Throttled(pause, "0x58"), SubmissionState.WAITING, null),
				arguments(new Later(Reason.CARRIER_ERROR, pause, 3, true, "0x08"), SubmissionState.WAITING,
						Reason.CARRIER_ERROR),
				arguments(new Later(Reason.CARRIER_ERROR, pause, 0, true, "0x08"), SubmissionState.FAILED,
						Reason.CARRIER_ERROR),
				arguments(new Later(Reason.CARRIER_ERROR, Duration.ofHours(5), 3, true, "0x08"), SubmissionState.FAILED,
						Reason.EXPIRED),
				arguments(new NotSent(), SubmissionState.WAITING, null));
	}

	@ParameterizedTest
	@MethodSource("answersToASubmit")
	void anAnswerEndsTheSubmit(Answer answer, SubmissionState state, Reason reason) {
		Progress after = after(submitting(), new Answered(1, answer)).orElseThrow();
		assertThat(after.state()).isEqualTo(state);
		assertThat(after.detail().reason()).isEqualTo(reason);
		assertThat(after.revision()).isEqualTo(submitting().progress().revision() + 1);
	}

	@ParameterizedTest
	@MethodSource("answersToASubmit")
	void aLateAnswerSettlesAnUnconfirmedSubmitTheSameWay(Answer answer, SubmissionState state, Reason reason) {
		Submission unconfirmed = then(submitting(), new Answered(1, new Unknown("time-out")));
		assertThat(unconfirmed.state()).isEqualTo(SubmissionState.UNCONFIRMED);
		Progress after = after(unconfirmed, new Answered(1, answer)).orElseThrow();
		assertThat(after.state()).isEqualTo(state);
		assertThat(after.detail().reason()).isEqualTo(reason);
	}

	@Test
	void anUnknownOutcomeIsReportedOnceAndNeverRepeated() {
		Submission unconfirmed = then(submitting(), new Answered(1, new Unknown("connection lost")));
		assertThat(unconfirmed.progress().unpublished()).isTrue();
		assertThat(after(unconfirmed, new Answered(1, new Unknown("again")))).isEmpty();
		assertThat(after(unconfirmed, CLAIM)).isEmpty();
	}

	@Test
	void theAnswerToAnEarlierAttemptChangesNothing() {
		Submission second = then(then(submitting(), new Answered(1, new NotSent())), CLAIM);
		assertThat(second.attempt()).isEqualTo(2);
		assertThat(after(second, new Answered(1, new Accepted("1")))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "ACCEPTED", "NO_RECEIPT", "DELIVERED", "UNDELIVERED", "REFUSED", "FAILED", "WAITING" })
	void aSecondAnswerChangesNothing(SubmissionState state) {
		assertThat(after(in(state), new Answered(1, new Refused(Reason.REJECTED, "")))).isEmpty();
		assertThat(after(in(state), new Answered(1, new Accepted("2")))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "SUBMITTING", "UNCONFIRMED", "ACCEPTED", "NO_RECEIPT" })
	void aReceiptSettlesWhateverWasStillOpen(SubmissionState state) {
		assertThat(after(in(state), new Reported(DELIVERED, false, "")).orElseThrow().state())
			.isEqualTo(SubmissionState.DELIVERED);
		Progress undelivered = after(in(state), new Reported(ABSENT, true, "")).orElseThrow();
		assertThat(undelivered.state()).isEqualTo(SubmissionState.UNDELIVERED);
		assertThat(undelivered.detail().reason()).isEqualTo(Reason.ABSENT);
		assertThat(undelivered.detail().guessed()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "SUBMITTING,77", "UNCONFIRMED,77", "FAILED,77", "ACCEPTED,1A2B", "NO_RECEIPT,1A2B" })
	void aReceiptBringsTheIdThatTheAnswerDidNot(SubmissionState state, String id) {
		assertThat(after(in(state), new Reported(DELIVERED, true, "77")).orElseThrow().detail().carrierId())
			.isEqualTo(id);
		assertThat(after(in(SubmissionState.UNCONFIRMED), new Reported(DELIVERED, true, "")).orElseThrow()
			.detail()
			.carrierId()).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "WAITING", "DELIVERED", "UNDELIVERED", "REFUSED" })
	void amongFinalStatesTheFirstWins(SubmissionState state) {
		assertThat(after(in(state), new Reported(DELIVERED, false, ""))).isEmpty();
		assertThat(after(in(state), new Reported(ABSENT, false, ""))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void aReceiptOnTheWayIsNeverFinal(SubmissionState state) {
		assertThat(after(in(state), new Reported(UNDER_WAY, false, ""))).isEmpty();
	}

	@Test
	void aReceiptAfterTheCreditWentBackIsOnlyNotedAsLate() {
		Submission given = in(SubmissionState.FAILED);
		Progress late = after(given, new Reported(DELIVERED, false, "")).orElseThrow();
		assertThat(late.state()).isEqualTo(SubmissionState.FAILED);
		assertThat(late.late()).isEqualTo(SubmissionState.DELIVERED);
		assertThat(after(given.with(late), new Reported(ABSENT, false, ""))).isEmpty();
	}

	@Test
	void aWaitingMessageIsClaimedOnlyWhenDue() {
		Submission waiting = then(submitting(), new Answered(1, new Throttled(Duration.ofSeconds(8), "0x58")));
		assertThat(this.transitions.next(waiting, CLAIM, NOON.plusSeconds(7))).isEmpty();
		Progress claimed = this.transitions.next(waiting, CLAIM, NOON.plusSeconds(8)).orElseThrow();
		assertThat(claimed.state()).isEqualTo(SubmissionState.SUBMITTING);
		assertThat(claimed.attempt()).isEqualTo(2);
		assertThat(claimed.unpublished()).isFalse();
	}

	@Test
	void noSubmitBeginsAfterItsTime() {
		Submission waiting = in(SubmissionState.WAITING);
		Instant tooLate = waiting.message().notAfter().plusMillis(1);
		for (SubmissionEvent event : new SubmissionEvent[] { CLAIM, new TimePassed() }) {
			Progress expired = this.transitions.next(waiting, event, tooLate).orElseThrow();
			assertThat(expired.state()).isEqualTo(SubmissionState.FAILED);
			assertThat(expired.detail().reason()).isEqualTo(Reason.EXPIRED);
		}
		assertThat(this.transitions.next(submitting(), new Delayed("one", 1), tooLate).orElseThrow().state())
			.isEqualTo(SubmissionState.FAILED);
	}

	@Test
	void aLateSubmitIsRecordedAgainByItsOwnerAlone() {
		Instant later = NOON.plusSeconds(6);
		Progress again = this.transitions.next(submitting(), new Delayed("one", 1), later).orElseThrow();
		assertThat(again.recordedAt()).isEqualTo(later);
		assertThat(again.attempt()).isEqualTo(1);
		assertThat(this.transitions.next(submitting(), new Delayed("two", 1), later)).isEmpty();
		assertThat(this.transitions.next(in(SubmissionState.UNCONFIRMED), new Delayed("one", 1), later)).isEmpty();
	}

	@Test
	void timeAloneEndsEveryStateThatIsOpen() {
		assertThat(timePasses(SubmissionState.SUBMITTING, Duration.ofSeconds(90)).state())
			.isEqualTo(SubmissionState.UNCONFIRMED);
		assertThat(timePasses(SubmissionState.ACCEPTED, Duration.ofHours(72)).state())
			.isEqualTo(SubmissionState.NO_RECEIPT);
		Progress unknown = timePasses(SubmissionState.UNCONFIRMED, Duration.ofHours(72));
		assertThat(unknown.state()).isEqualTo(SubmissionState.FAILED);
		assertThat(unknown.detail().reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
	}

	@Test
	void aLongWaitIsReportedOnce() {
		Instant later = NOON.plusSeconds(11);
		Progress announced = this.transitions.next(submitting(), new TimePassed(), later).orElseThrow();
		assertThat(announced.unpublished()).isTrue();
		assertThat(announced.state().reported()).isEqualTo("SUBMITTING");
		assertThat(announced.due()).isEqualTo(submitting().progress().due());
		assertThat(this.transitions.next(submitting().with(announced), new TimePassed(), later)).isEmpty();
	}

	private Progress timePasses(SubmissionState state, Duration time) {
		assertThat(this.transitions.next(announced(in(state)), new TimePassed(), NOON.plus(time).minusMillis(1)))
			.isEmpty();
		return this.transitions.next(in(state), new TimePassed(), NOON.plus(time)).orElseThrow();
	}

	private Submission announced(Submission submission) {
		return submission.state() == SubmissionState.SUBMITTING
				? submission
					.with(this.transitions.next(submission, new TimePassed(), NOON.plusSeconds(11)).orElseThrow())
				: submission;
	}

	private Submission submitting() {
		return then(
				Submission.waiting(Messages.to("447700900001", NOON.plus(Duration.ofHours(4))), List.of("smsc"), NOON),
				CLAIM);
	}

	private Submission in(SubmissionState state) {
		Submission submitting = submitting();
		Submission unconfirmed = then(submitting, new Answered(1, new Unknown("time-out")));
		Submission accepted = then(submitting, new Answered(1, new Accepted("1A2B")));
		Instant end = NOON.plus(Duration.ofHours(72));
		return switch (state) {
			case SUBMITTING -> submitting;
			case WAITING -> then(submitting, new Answered(1, new NotSent()));
			case UNCONFIRMED -> unconfirmed;
			case ACCEPTED -> accepted;
			case NO_RECEIPT -> accepted.with(this.transitions.next(accepted, new TimePassed(), end).orElseThrow());
			case DELIVERED -> then(accepted, new Reported(DELIVERED, false, ""));
			case UNDELIVERED -> then(accepted, new Reported(ABSENT, false, ""));
			case REFUSED -> then(submitting, new Answered(1, new Refused(Reason.INVALID_NUMBER, "0x0B")));
			case FAILED -> unconfirmed.with(this.transitions.next(unconfirmed, new TimePassed(), end).orElseThrow());
		};
	}

	private Submission then(Submission submission, SubmissionEvent event) {
		return submission.with(after(submission, event).orElseThrow());
	}

	private Optional<Progress> after(Submission submission, SubmissionEvent event) {
		return this.transitions.next(submission, event, NOON);
	}

}
