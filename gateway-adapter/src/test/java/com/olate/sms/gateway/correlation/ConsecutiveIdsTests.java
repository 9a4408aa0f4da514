package com.olate.sms.gateway.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;
import com.olate.sms.gateway.submission.SubmissionTimers;
import com.olate.sms.gateway.submission.SubmissionTransitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred thousand ids that count up, where nearly every receipt's id is, in another
 * notation, the id of another message to the same phone.
 */
class ConsecutiveIdsTests {

	private static final String ACCOUNT = "smsc.example/olate";

	private final SubmissionTransitions transitions = new SubmissionTransitions(
			SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofHours(72)));

	private final ReceiptCorrelation correlation = new ReceiptCorrelation(Map.of());

	private final Map<String, Map<String, Submission>> byKey = new HashMap<>();

	private int wrong;

	enum Carrier {

		DECIMAL(100_000), HEXADECIMAL(10_000), HEXADECIMAL_THEN_DECIMAL(10_000), DECIMAL_THEN_HEXADECIMAL(10_000);

		private final int messages;

		Carrier(int messages) {
			this.messages = messages;
		}

		String answer(int id) {
			return (this == DECIMAL || this == DECIMAL_THEN_HEXADECIMAL) ? Integer.toString(id)
					: Integer.toHexString(id);
		}

		String receipt(int id) {
			boolean decimal = this == DECIMAL || this == HEXADECIMAL_THEN_DECIMAL;
			return decimal ? String.format("%010d", id) : Integer.toHexString(id).toUpperCase();
		}

	}

	@ParameterizedTest
	@EnumSource
	void eachIsSettledByItsOwnReceipt(Carrier carrier) {
		long seed = Long.getLong("seed", new Random().nextLong());
		Random random = new Random(seed);
		List<Integer> outstanding = new ArrayList<>();
		int first = 100_000 + random.nextInt(1_000_000);
		for (int id = first; id < first + carrier.messages; id++) {
			accept(carrier, id);
			outstanding.add(id);
			if (outstanding.size() == 1_000) {
				Collections.shuffle(outstanding, random);
				receive(carrier, outstanding.subList(500, 1_000));
			}
		}
		receive(carrier, outstanding);
		assertThat(this.wrong).as("seed %d", seed).isZero();
	}

	private void accept(Carrier carrier, int id) {
		Instant now = Messages.NOON.plusMillis(id);
		Submission waiting = Submission.waiting(Messages.to("44770090000" + id % 3), List.of("smpp"), now);
		Submission accepted = then(then(waiting, new Claimed("one", "smpp", ACCOUNT), now),
				new Answered(1, new Answer.Accepted(carrier.answer(id))), now);
		this.correlation.answered(accepted);
		put(accepted);
	}

	private void receive(Carrier carrier, List<Integer> ids) {
		for (int id : ids) {
			Report report = new Report(Report.Outcome.DELIVERED, Reason.UNKNOWN, "DELIVRD");
			Receipt receipt = new Receipt(carrier.receipt(id), "44770090000" + id % 3, "OlateSMS", report);
			this.correlation.received(ACCOUNT, receipt);
			List<Submission> candidates = this.correlation.keys(ACCOUNT, receipt)
				.stream()
				.map((key) -> this.byKey.getOrDefault(key, Map.of()).values())
				.flatMap(Collection::stream)
				.toList();
			Match match = this.correlation.waiting(ACCOUNT, receipt, candidates)
				.<Match>map((found) -> found)
				.orElseGet(() -> this.correlation.otherwise(ACCOUNT, receipt, candidates, List.of(), Messages.NOON));
			settle(match, carrier.answer(id), report);
		}
		ids.clear();
	}

	private void settle(Match match, String expected, Report report) {
		if (match instanceof Match.Found found && !found.submission().state().isFinal()
				&& expected.equals(found.submission().progress().detail().carrierId())) {
			put(then(found.submission(), new Reported(report, found.part(), found.guessed(), ""), Messages.NOON));
		}
		else {
			this.wrong++;
		}
	}

	private void put(Submission submission) {
		String key = ReceiptKeys.of(submission).get(0);
		this.byKey.computeIfAbsent(key, (name) -> new HashMap<>()).put(submission.id(), submission);
	}

	private Submission then(Submission submission, SubmissionEvent event, Instant now) {
		return submission.with(this.transitions.next(submission, event, now).orElseThrow());
	}

}
