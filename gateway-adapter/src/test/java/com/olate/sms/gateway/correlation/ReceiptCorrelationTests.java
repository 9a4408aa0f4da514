package com.olate.sms.gateway.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Report.Outcome;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent;
import com.olate.sms.gateway.submission.SubmissionState;
import com.olate.sms.gateway.submission.SubmissionTimers;
import com.olate.sms.gateway.submission.SubmissionTransitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.olate.sms.gateway.submission.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class ReceiptCorrelationTests {

	private static final String ACCOUNT = "smsc.example/olate";

	private static final String PHONE = "447700900001";

	private static final Report DELIVERED = new Report(Outcome.DELIVERED, Reason.UNKNOWN, "DELIVRD");

	private final SubmissionTransitions transitions = new SubmissionTransitions(
			SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofHours(72)));

	private final ReceiptCorrelation auto = new ReceiptCorrelation(Map.of());

	@ParameterizedTest
	@CsvSource({ "1A2B,1a2b,SAME", "0001,1,SAME", "1A2B,6699,HEX_TO_DEC", "6699,1A2B,DEC_TO_HEX", "1A2B,6699,AUTO",
			"6699,1A2B,AUTO", "Smsc2001,SMSC2001,AUTO" })
	void anIdInTheConfiguredNotationMatches(String answered, String inReceipt, Notation notation) {
		Submission accepted = accepted(PHONE, answered, NOON);
		ReceiptCorrelation correlation = new ReceiptCorrelation(Map.of(ACCOUNT, notation));
		Receipt receipt = receipt(inReceipt, PHONE, "OlateSMS");
		assertThat(correlation.keys(ACCOUNT, receipt)).contains(ReceiptKeys.of(accepted).get(0));
		Match.Found found = new Match.Found(accepted, 0, false);
		if (notation == Notation.AUTO) {
			assertThat(correlation.otherwise(ACCOUNT, receipt, List.of(accepted), List.of(), NOON)).isEqualTo(found);
		}
		else {
			assertThat(correlation.waiting(ACCOUNT, receipt, List.of(accepted))).contains(found);
		}
	}

	@Test
	void eachCarrierHasItsOwnNotation() {
		ReceiptCorrelation correlation = new ReceiptCorrelation(
				Map.of(ACCOUNT, Notation.HEX_TO_DEC, "other/olate", Notation.SAME));
		Receipt receipt = receipt("6699", PHONE, "OlateSMS");
		assertThat(correlation.keys(ACCOUNT, receipt))
			.containsExactlyElementsOf(ReceiptKeys.of(ACCOUNT, receipt, "1a2b"));
		assertThat(correlation.keys("other/olate", receipt))
			.containsExactlyElementsOf(ReceiptKeys.of("other/olate", receipt, "6699"));
	}

	@ParameterizedTest
	@CsvSource({ "447700900001,OlateSMS", "+447700900001,1234", "00447700900001,x", "07700900001,OlateSMS",
			"OlateSMS,447700900001", "447700900001,447700900001" })
	void theAddressMayBeWrittenInAnyWay(String source, String destination) {
		Submission accepted = accepted(PHONE, "1A2B", NOON);
		Receipt receipt = receipt("1A2B", source, destination);
		assertThat(this.auto.keys(ACCOUNT, receipt)).contains(ReceiptKeys.of(accepted).get(0));
		assertThat(this.auto.waiting(ACCOUNT, receipt, List.of(accepted))).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "447700900002,OlateSMS", "337700900001,OlateSMS", "900001,OlateSMS", "'',''" })
	void aReceiptMustAgreeOnTheAddress(String source, String destination) {
		Submission accepted = accepted(PHONE, "1A2B", NOON);
		assertThat(this.auto.waiting(ACCOUNT, receipt("1A2B", source, destination), List.of(accepted))).isEmpty();
	}

	@Test
	void anotherCarriersMessageIsNotMeant() {
		Submission accepted = accepted(PHONE, "1A2B", NOON);
		assertThat(this.auto.waiting("other/login", receipt("1A2B", PHONE, ""), List.of(accepted))).isEmpty();
	}

	@Test
	void aReceiptThatNamesItsMessageNeedsNoCarriersId() {
		Submission accepted = accepted(PHONE, "", NOON);
		assertThat(this.auto.named(ACCOUNT, naming(accepted.id(), PHONE), accepted))
			.contains(new Match.Found(accepted, 0, false));
		assertThat(this.auto.named(ACCOUNT, naming(accepted.id(), ""), accepted)).isPresent();
		assertThat(this.auto.named(ACCOUNT, naming(accepted.id(), "447700900002"), accepted)).isEmpty();
		assertThat(this.auto.named("other/login", naming(accepted.id(), PHONE), accepted)).isEmpty();
		assertThat(this.auto.named(ACCOUNT, naming("another", PHONE), null)).isEmpty();
	}

	@Test
	void aReceiptThatNamesItsMessageIsNeverTakenForAnothers() {
		Submission unconfirmed = unconfirmed(submitting(PHONE, NOON));
		assertThat(this.auto.otherwise(ACCOUNT, naming("another", PHONE), List.of(), List.of(unconfirmed), NOON))
			.isEqualTo(new Match.NotYet(false));
	}

	private static Receipt naming(String message, String phone) {
		return new Receipt(message, "", phone, "", DELIVERED);
	}

	@Test
	void theSameNotationComesBeforeAnother() {
		Submission decimal = accepted(PHONE, "100", NOON);
		Submission hexadecimal = accepted(PHONE, "64", NOON);
		assertThat(this.auto.waiting(ACCOUNT, receipt("100", PHONE, ""), List.of(hexadecimal, decimal)))
			.contains(new Match.Found(decimal, 0, false));
	}

	@Test
	void anotherNotationCountsOnlyForAMessageThatWaits() {
		Submission delivered = delivered(accepted(PHONE, "64", NOON));
		Receipt receipt = receipt("100", PHONE, "");
		assertThat(this.auto.waiting(ACCOUNT, receipt, List.of(delivered))).isEmpty();
		assertThat(this.auto.otherwise(ACCOUNT, receipt, List.of(delivered), List.of(), NOON))
			.isEqualTo(new Match.NotYet(false));
		Submission old = accepted(PHONE, "64", NOON);
		assertThat(this.auto.otherwise(ACCOUNT, receipt, List.of(old), List.of(), NOON.plus(Duration.ofHours(81))))
			.isEqualTo(new Match.NotYet(false));
	}

	@Test
	void aCarrierThatGivesEveryMessageTheSameIdIsServedInOrder() {
		Submission first = accepted(PHONE, "1", NOON);
		Submission second = accepted(PHONE, "1", NOON.plusSeconds(1));
		Receipt receipt = receipt("1", PHONE, "");
		assertThat(this.auto.waiting(ACCOUNT, receipt, List.of(second, first)))
			.contains(new Match.Found(first, 0, false));
		assertThat(this.auto.waiting(ACCOUNT, receipt, List.of(second, delivered(first))))
			.contains(new Match.Found(second, 0, false));
	}

	@Test
	void aRepeatedReceiptLeadsToItsMessageAgain() {
		Submission delivered = delivered(accepted(PHONE, "1A2B", NOON));
		Receipt receipt = receipt("1A2B", PHONE, "");
		assertThat(this.auto.waiting(ACCOUNT, receipt, List.of(delivered))).isEmpty();
		assertThat(this.auto.otherwise(ACCOUNT, receipt, List.of(delivered), List.of(), NOON))
			.isEqualTo(new Match.Found(delivered, 0, false));
	}

	@Test
	void aReceiptBeforeItsAnswerWaitsEvenIfItsIdWasUsedBefore() {
		Submission before = delivered(accepted(PHONE, "1A2B", NOON));
		Submission open = submitting(PHONE, NOON);
		Receipt receipt = receipt("1A2B", PHONE, "");
		assertThat(this.auto.otherwise(ACCOUNT, receipt, List.of(before), List.of(open), NOON))
			.isEqualTo(new Match.NotYet(true));
	}

	@Test
	void theReceiptOfASubmitThatWasNeverAnsweredIsGuessed() {
		Submission older = unconfirmed(submitting(PHONE, NOON));
		Submission newer = unconfirmed(submitting(PHONE, NOON.plusSeconds(1)));
		Submission elsewhere = unconfirmed(submitting("447700900009", NOON));
		Receipt receipt = receipt("77", PHONE, "");
		assertThat(this.auto.otherwise(ACCOUNT, receipt, List.of(), List.of(newer, elsewhere, older), NOON))
			.isEqualTo(new Match.Found(older, 0, true));
		assertThat(this.auto.otherwise(ACCOUNT, receipt, List.of(), List.of(newer, submitting(PHONE, NOON)), NOON))
			.isEqualTo(new Match.NotYet(true));
		assertThat(this.auto.otherwise("other/login", receipt, List.of(), List.of(older), NOON))
			.isEqualTo(new Match.NotYet(false));
	}

	@ParameterizedTest
	@CsvSource({ "1A2B,SAME", "6699,HEX_TO_DEC", "0001A2B,DEC_TO_HEX", "1A2B,AUTO" })
	void aRepetitionOfAGuessedReceiptIsNoOtherMessages(String id, Notation notation) {
		ReceiptCorrelation correlation = new ReceiptCorrelation(Map.of(ACCOUNT, notation));
		Submission other = unconfirmed(submitting(PHONE, NOON.plusSeconds(1)));
		Receipt receipt = receipt(id, PHONE, "");
		SubmissionEvent guess = new SubmissionEvent.Reported(DELIVERED, true, correlation.answeredAs(ACCOUNT, receipt));
		Submission guessed = then(unconfirmed(submitting(PHONE, NOON)), guess, NOON);
		assertThat(correlation.keys(ACCOUNT, receipt)).containsAll(ReceiptKeys.of(guessed));
		assertThat(correlation.otherwise(ACCOUNT, receipt, List.of(guessed), List.of(other), NOON))
			.isEqualTo(new Match.Found(guessed, 0, false));
	}

	@Test
	void aRepetitionOfAGuessedReceiptLeadsToItsSegmentUnlessAMessageWaitsForIt() {
		Receipt receipt = receipt("77", PHONE, "");
		Submission guessed = then(segmentsInDoubt(), new SubmissionEvent.Reported(DELIVERED, true, "77"), NOON);
		assertThat(guessed.state()).isEqualTo(SubmissionState.UNCONFIRMED);
		assertThat(this.auto.waiting(ACCOUNT, receipt, List.of(guessed))).contains(new Match.Found(guessed, 0, false));
		Submission waits = accepted(PHONE, "77", NOON.plusSeconds(1));
		assertThat(this.auto.waiting(ACCOUNT, receipt, List.of(guessed, waits)))
			.contains(new Match.Found(waits, 0, false));
	}

	@Test
	void aReceiptWithoutAnIdBringsNone() {
		assertThat(this.auto.answeredAs(ACCOUNT, receipt("", PHONE, ""))).isEmpty();
	}

	@Test
	void aReceiptAfterTheCreditWentBackIsGuessedToo() {
		Submission unconfirmed = unconfirmed(submitting(PHONE, NOON));
		Submission given = unconfirmed
			.with(this.transitions.next(unconfirmed, new SubmissionEvent.TimePassed(), NOON.plus(Duration.ofHours(72)))
				.orElseThrow());
		assertThat(this.auto.otherwise(ACCOUNT, receipt("77", PHONE, ""), List.of(), List.of(given), NOON))
			.isEqualTo(new Match.Found(given, 0, true));
	}

	private static Receipt receipt(String id, String source, String destination) {
		return new Receipt(id, source, destination, DELIVERED);
	}

	private Submission submitting(String phone, Instant at) {
		return then(Submission.waiting(Messages.to(phone), List.of("smsc"), at),
				new SubmissionEvent.Claimed("one", "smsc", ACCOUNT), at);
	}

	private Submission segmentsInDoubt() {
		Submission waiting = Submission.waiting(Messages.to(PHONE, 2, NOON.plus(Duration.ofHours(4))), List.of("smsc"),
				NOON);
		Submission submitting = then(waiting, new SubmissionEvent.Claimed("one", "smsc", ACCOUNT, true, 2), NOON);
		return then(submitting, new SubmissionEvent.TimePassed(), NOON.plusSeconds(90));
	}

	private Submission accepted(String phone, String id, Instant at) {
		return then(submitting(phone, at), new SubmissionEvent.Answered(1, new Answer.Accepted(id)), at);
	}

	private Submission unconfirmed(Submission submitting) {
		return then(submitting, new SubmissionEvent.Answered(1, new Answer.Unknown("time-out")), NOON);
	}

	private Submission delivered(Submission accepted) {
		Submission delivered = then(accepted, new SubmissionEvent.Reported(DELIVERED, false, ""), NOON);
		assertThat(delivered.state()).isEqualTo(SubmissionState.DELIVERED);
		return delivered;
	}

	private Submission then(Submission submission, SubmissionEvent event, Instant at) {
		return submission.with(this.transitions.next(submission, event, at).orElseThrow());
	}

}
