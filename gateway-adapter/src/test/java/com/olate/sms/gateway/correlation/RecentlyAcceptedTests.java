package com.olate.sms.gateway.correlation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Report.Outcome;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;
import com.olate.sms.gateway.submission.SubmissionTimers;
import com.olate.sms.gateway.submission.SubmissionTransitions;
import org.junit.jupiter.api.Test;

import static com.olate.sms.gateway.submission.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered spares a look-up, and never finds another message than it would.
 */
class RecentlyAcceptedTests {

	private static final String ACCOUNT = "smsc.example/olate";

	private static final String PHONE = "447700900001";

	private static final Report DELIVERED = new Report(Outcome.DELIVERED, Reason.UNKNOWN, "DELIVRD");

	private final SubmissionTransitions transitions = new SubmissionTransitions(
			SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofHours(72)));

	private final ReceiptCorrelation correlation = new ReceiptCorrelation(Map.of());

	private final RecentlyAccepted recent = new RecentlyAccepted(100);

	@Test
	void aMessageThatWaitsIsFound() {
		Submission accepted = accepted(PHONE, "1A2B");
		this.recent.remember(List.of(accepted, accepted("447700900002", "1A2C")));

		assertThat(found("1a2b", PHONE)).contains(new Match.Found(accepted, 0, false));
	}

	@Test
	void nothingElseIs() {
		this.recent.remember(List.of(accepted(PHONE, "1A2B"), submitting(PHONE)));

		assertThat(found("1A2C", PHONE)).as("another id").isEmpty();
		assertThat(found("1A2B", "447700900002")).as("another number").isEmpty();
		assertThat(this.correlation.waiting("other/login", receipt("1A2B", PHONE), this.recent)).as("another carrier")
			.isEmpty();
	}

	@Test
	void whatHasItsReceiptIsForgotten() {
		Submission accepted = accepted(PHONE, "1A2B");
		this.recent.remember(List.of(accepted));
		this.recent.remember(List.of(then(accepted, new Reported(DELIVERED, false, ""))));

		assertThat(found("1A2B", PHONE)).isEmpty();
	}

	@Test
	void aSegmentIsFoundUntilAllHaveTheirReceipts() {
		Submission both = submitting(PHONE, 2);
		both = then(both, new Answered(1, 0, new Answer.Accepted("7001")));
		both = then(both, new Answered(1, 1, new Answer.Accepted("7002")));
		this.recent.remember(List.of(both));

		assertThat(found("7002", PHONE)).contains(new Match.Found(both, 1, false));

		Submission first = then(both, new Reported(DELIVERED, 1, false, ""));
		this.recent.remember(List.of(first));
		assertThat(found("7001", PHONE)).contains(new Match.Found(first, 0, false));

		this.recent.remember(List.of(then(first, new Reported(DELIVERED, 0, false, ""))));
		assertThat(found("7001", PHONE)).isEmpty();
	}

	@Test
	void twoMessagesOfOnePhoneWithOneIdAreLookedUp() {
		this.recent.remember(List.of(accepted(PHONE, "7"), accepted("447700900002", "8"), accepted(PHONE, "7")));

		assertThat(found("7", PHONE)).isEmpty();
		assertThat(found("8", "447700900002")).isPresent();
	}

	@Test
	void aCarrierThatRepeatsItsIdIsLookedUpForEver() {
		this.recent.remember(List.of(accepted(PHONE, "0"), accepted("447700900002", "0")));
		this.recent.remember(List.of(accepted("447700900003", "1A2B")));

		assertThat(found("0", PHONE)).isEmpty();
		assertThat(found("1A2B", "447700900003")).isEmpty();
	}

	@Test
	void anIdThatWasGuessedIsNoRepetition() {
		Submission inDoubt = then(submitting(PHONE, 2), new Answered(1, new Answer.Unknown("time-out")));
		this.recent.remember(List.of(then(inDoubt, new Reported(DELIVERED, true, "7"))));
		this.recent.remember(List.of(accepted("447700900002", "7"), accepted("447700900003", "8")));

		assertThat(found("7", "447700900002")).isPresent();
		assertThat(found("8", "447700900003")).isPresent();
	}

	@Test
	void changesOfOneMessageAreNoRepetition() {
		Submission accepted = accepted(PHONE, "1A2B");
		this.recent.remember(List.of(accepted, accepted));

		assertThat(found("1A2B", PHONE)).isPresent();
	}

	@Test
	void onlyTheLatestAreRemembered() {
		List<Submission> many = IntStream.range(0, 101)
			.mapToObj((number) -> accepted("4477009" + (10_000 + number), Integer.toString(5000 + number)))
			.toList();
		this.recent.remember(many);

		assertThat(found("5000", "447700910000")).isEmpty();
		assertThat(found("5001", "447700910001")).isPresent();
		assertThat(found("5100", "447700910100")).isPresent();
	}

	private Optional<Match.Found> found(String id, String phone) {
		return this.correlation.waiting(ACCOUNT, receipt(id, phone), this.recent);
	}

	private static Receipt receipt(String id, String phone) {
		return new Receipt(id, phone, "OlateSMS", DELIVERED);
	}

	private Submission accepted(String phone, String id) {
		return then(submitting(phone), new Answered(1, new Answer.Accepted(id)));
	}

	private Submission submitting(String phone) {
		return submitting(phone, 1);
	}

	private Submission submitting(String phone, int segments) {
		Message one = Messages.to(phone);
		Message message = new Message(one.id(), one.accountId(), one.eventId(), phone, one.sender(), one.text(),
				one.encoding(), segments, one.notAfter());
		return then(Submission.waiting(message, List.of("smsc"), NOON),
				new Claimed("one", "smsc", ACCOUNT, true, segments));
	}

	private Submission then(Submission submission, SubmissionEvent event) {
		return submission.with(this.transitions.next(submission, event, NOON).orElseThrow());
	}

}
