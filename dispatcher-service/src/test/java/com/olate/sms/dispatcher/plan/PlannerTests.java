package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.olate.sms.dispatcher.event.RejectionCode;
import org.junit.jupiter.api.Test;

import static com.olate.sms.dispatcher.plan.Records.chunk;
import static com.olate.sms.dispatcher.plan.Records.event;
import static com.olate.sms.dispatcher.plan.Records.granted;
import static com.olate.sms.dispatcher.plan.Records.poison;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What follows from each outcome, and how far it finishes each partition.
 */
class PlannerTests {

	private static final Instant NOW = Records.WINDOW.plusSeconds(1);

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private static final Decision RETRY = new Decision.Retry("busy");

	@Test
	void aGrantBecomesOneCommandForEachPersonInSendOrder() {
		Plan plan = plan(chunk(event(0, 5)), granted("b", "a"));
		assertThat(plan.commands()).extracting(Plan.Command::contactId).containsExactly("b", "a");
		assertThat(plan.commands().get(0)).isEqualTo(new Plan.Command("m-b", "a7k3m9x2q8w4t6z1", "0-5", "b",
				"447700900001", "Olate", "Hello", "GSM7", 1, Records.WINDOW, Records.WINDOW.plusSeconds(14_400)));
		assertThat(plan.finished()).containsExactly(Map.entry(0, 5L));
	}

	@Test
	void whatIsNotSentOrAlreadyKnownIsFinishedWithoutACommand() {
		Plan plan = plan(chunk(event(0, 0), event(0, 1)), new Decision.NotSent(), new Decision.Duplicate());
		assertThat(plan.commands()).isEmpty();
		assertThat(plan.deadLetters()).isEmpty();
		assertThat(plan.finished()).containsExactly(Map.entry(0, 1L));
		assertThat(plan.outcomes()).containsOnly(Map.entry(Plan.Outcome.NOT_SENT, 1),
				Map.entry(Plan.Outcome.DUPLICATE, 1));
	}

	@Test
	void conflictsAndUnknownAccountsBecomeDeadLettersOfTheirAccount() {
		Plan plan = plan(chunk(event(0, 0), event(0, 1)), new Decision.Conflict("other"),
				new Decision.UnknownAccount("none"));
		assertThat(plan.deadLetters()).extracting((letter) -> letter.rejected().code())
			.containsExactly(RejectionCode.CONFLICT, RejectionCode.UNKNOWN_ACCOUNT);
		assertThat(plan.deadLetters()).allMatch((letter) -> "a7k3m9x2q8w4t6z1".equals(letter.rejected().accountId()));
		assertThat(plan.finished()).containsExactly(Map.entry(0, 1L));
	}

	@Test
	void poisonNeedsNoDecision() {
		Plan plan = plan(chunk(poison(0, 0), event(0, 1), poison(0, 2)), granted("a"));
		assertThat(plan.deadLetters()).hasSize(2);
		assertThat(plan.commands()).hasSize(1);
		assertThat(plan.finished()).containsExactly(Map.entry(0, 2L));
	}

	@Test
	void aPrefixStopsEachPartitionAtItsFirstUndecidedEvent() {
		Plan plan = plan(chunk(event(0, 0), event(1, 0), event(0, 1), poison(0, 2), poison(1, 1), event(1, 2)),
				granted("a"), granted("b"));
		assertThat(plan.finished()).containsOnly(Map.entry(0, 0L), Map.entry(1, 1L));
		assertThat(plan.deadLetters()).singleElement().extracting((letter) -> letter.raw().partition()).isEqualTo(1);
		assertThat(plan.holds()).isEmpty();
	}

	@Test
	void aRetryHoldsItsPartitionAndNothingBehindItIsEmitted() {
		Plan plan = plan(chunk(event(0, 0), event(1, 0), event(0, 1), event(1, 1)), granted("a"), RETRY, granted("b"),
				granted("c"));
		assertThat(plan.commands()).extracting(Plan.Command::eventId).containsExactly("0-0", "0-1");
		assertThat(plan.finished()).containsExactly(Map.entry(0, 1L));
		assertThat(plan.holds()).containsExactly(Map.entry(1, new Hold(0, NOW, 1)));
	}

	@Test
	void aHeldRecordIsHeldAgainUntilItsTimeIsUp() {
		Hold before = new Hold(7, NOW.minus(LIMIT).plusSeconds(1), 4);
		Plan held = Planner.plan(chunk(event(0, 7)), List.of(RETRY), Map.of(0, before), NOW, LIMIT);
		assertThat(held.holds()).containsExactly(Map.entry(0, new Hold(7, before.since(), 5)));
		Plan over = Planner.plan(chunk(event(0, 7), event(0, 8)), List.of(RETRY, granted("a")), Map.of(0, before),
				NOW.plusSeconds(1), LIMIT);
		assertThat(over.holds()).isEmpty();
		assertThat(over.deadLetters()).singleElement()
			.satisfies((letter) -> assertThat(letter.rejected().code()).isEqualTo(RejectionCode.UNDECIDED));
		assertThat(over.finished()).containsExactly(Map.entry(0, 8L));
	}

	@Test
	void theHoldOfAnotherRecordDoesNotCount() {
		Plan plan = Planner.plan(chunk(event(0, 8)), List.of(RETRY), Map.of(0, new Hold(7, Instant.EPOCH, 9)), NOW,
				LIMIT);
		assertThat(plan.holds()).containsExactly(Map.entry(0, new Hold(8, NOW, 1)));
	}

	private static Plan plan(Chunk chunk, Decision... decisions) {
		return Planner.plan(chunk, List.of(decisions), Map.of(), NOW, LIMIT);
	}

}
