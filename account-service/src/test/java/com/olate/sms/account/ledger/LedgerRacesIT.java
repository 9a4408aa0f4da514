package com.olate.sms.account.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.audit.Auditor;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.StoppingStore.StoppedException;
import com.olate.sms.account.reservations.TestReservations;
import com.olate.sms.account.results.TestResults;
import com.olate.sms.account.results.TestResults.Reported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Many processes on one real store, and processes that stop halfway.
 */
class LedgerRacesIT {

	private static final AccountId ACCOUNT = new AccountId("a7k3m9x2q8w4t6z1");

	private final Map<AccountId, List<Contact>> contacts = new HashMap<>();

	private final FactSource people = TestReservations
		.people((account) -> this.contacts.getOrDefault(account, List.of()));

	private final MongoLedger mongo = new MongoLedger(Clock.systemUTC(), this.people);

	private final ExecutorService threads = Executors.newFixedThreadPool(64);

	@AfterEach
	void close() {
		this.threads.shutdownNow();
		this.mongo.close();
	}

	@Test
	void sixtyFourReservesAtOnceGrantExactlyTheTenCreditsThereAre() throws Exception {
		people(ACCOUNT, 1);
		this.mongo.process().purchase(ACCOUNT, "o-1", 10, "test");
		List<Ledger> processes = IntStream.range(0, 8).mapToObj((i) -> this.mongo.process()).toList();
		List<String> answers = atOnce(64,
				(i) -> askUntilAnswered(processes.get(i % 8), TestReservations.event(ACCOUNT, "e-" + i, "a", i, 1)));
		assertThat(answers.stream().filter((answer) -> answer.startsWith("Granted"))).hasSize(10);
		assertThat(answers.stream().filter((answer) -> answer.equals("NotSent NO_CREDIT"))).hasSize(54);
		assertThat(this.mongo.process().balance(ACCOUNT)).isEqualTo(new Balance(0, 10, 0));
		assertNoDrift();
	}

	@Test
	void sixtyFourReservesAtOnceGrantExactlyTheMessagesOfTheDay() throws Exception {
		people(ACCOUNT, 2);
		try (MongoLedger day = new MongoLedger(Clock.fixed(TestReservations.THEN, ZoneOffset.UTC), this.people)) {
			day.process().purchase(ACCOUNT, "o-1", 1_000, "test");
			List<Ledger> processes = IntStream.range(0, 8).mapToObj((i) -> day.process()).toList();
			List<String> answers = atOnce(64, (i) -> askUntilAnswered(processes.get(i % 8),
					TestReservations.event(ACCOUNT, "e-" + i / 2, "a", i / 2, 1, 25)));
			assertThat(answers.stream().filter((answer) -> answer.startsWith("Granted")))
				.as("13 events, each asked for twice")
				.hasSize(26);
			assertThat(Collections.frequency(answers, "NotSent DAILY_LIMIT")).isEqualTo(38);
			assertThat(day.process().balance(ACCOUNT)).isEqualTo(new Balance(975, 25, 0));
		}
	}

	@Test
	void oneEventFromManyPositionsAtOnceIsGrantedOnce() throws Exception {
		people(ACCOUNT, 3);
		this.mongo.process().purchase(ACCOUNT, "o-1", 100, "test");
		List<Ledger> processes = IntStream.range(0, 8).mapToObj((i) -> this.mongo.process()).toList();
		List<String> answers = atOnce(32,
				(i) -> askUntilAnswered(processes.get(i % 8), TestReservations.event(ACCOUNT, "e", "a", i, 1)));
		assertThat(answers.stream().filter((answer) -> answer.startsWith("Granted"))).hasSize(1);
		assertThat(Collections.frequency(answers, "Duplicate")).isEqualTo(31);
		assertNoDrift();
	}

	@Test
	void aProcessMayStopBeforeAnyWrite() {
		people(ACCOUNT, 3);
		this.mongo.process().purchase(ACCOUNT, "o-1", 100, "test");
		for (int writes = 0; writes < 5; writes++) {
			Question<?> event = TestReservations.event(ACCOUNT, "e-" + writes, "a", writes, 1);
			Ledger stopped = process(new StoppingStore(this.mongo.store(), writes).store());
			if (writes < 4) {
				assertThatThrownBy(() -> stopped.ask(List.of(event))).isInstanceOf(StoppedException.class);
			}
			else {
				assertThat(askAll(stopped, List.of(event))).as("answered once the head has moved").hasSize(1);
			}
			if (writes % 2 == 0) {
				this.mongo.sweeper(Duration.ofSeconds(-1)).sweep();
			}
			String answer = askUntilAnswered(this.mongo.process(), event);
			assertThat(answer).startsWith("Granted");
			assertThat(askUntilAnswered(this.mongo.process(), event)).as("replay").isEqualTo(answer);
		}
		this.mongo.sweeper(Duration.ofSeconds(-1)).sweep();
		assertThat(this.mongo.store().unfinished(Clock.systemUTC().instant().plusSeconds(5), 10)).isEmpty();
		assertThat(this.mongo.process().balance(ACCOUNT)).isEqualTo(new Balance(85, 15, 0));
		assertNoDrift();
	}

	@Test
	void aProcessThatWakesUpLateChangesNothing() {
		people(ACCOUNT, 2);
		Ledger ledger = this.mongo.process();
		ledger.purchase(ACCOUNT, "o-1", 100, "test");
		Ledger paused = process(new StoppingStore(this.mongo.store(), 1).store());
		assertThatThrownBy(() -> paused.ask(List.of(TestReservations.event(ACCOUNT, "e", "a", 1, 1))))
			.isInstanceOf(StoppedException.class);
		Entry halfway = new Chains(this.mongo.store()).after(new Chains(this.mongo.store()).head(ACCOUNT))
			.orElseThrow();
		String answer = askUntilAnswered(ledger, TestReservations.event(ACCOUNT, "e", "a", 1, 1));
		assertThat(answer).startsWith("Granted");
		List<Reported> reports = new Chains(this.mongo.store()).open(ACCOUNT)
			.values()
			.stream()
			.map((row) -> new Reported(row.id(), MessageState.DELIVERED))
			.toList();
		ask(ledger, TestResults.results(ACCOUNT, reports));
		Head before = new Chains(this.mongo.store()).head(ACCOUNT);
		this.mongo.walker().run(List.of(new Application(halfway, () -> {
		})), (walk) -> {
		});
		assertThat(new Chains(this.mongo.store()).head(ACCOUNT)).isEqualTo(before);
		assertThat(new Chains(this.mongo.store()).messages(reports.stream().map(Reported::message).toList()))
			.extracting(MessageDocument::state)
			.containsOnly(MessageState.DELIVERED);
		assertThat(ledger.balance(ACCOUNT)).isEqualTo(new Balance(98, 0, 2));
		assertNoDrift();
	}

	@Test
	void anEventForTenThousandContactsIsOneEntry() {
		people(ACCOUNT, 10_000);
		Ledger ledger = this.mongo.process();
		ledger.purchase(ACCOUNT, "o-1", 9_999, "test");
		Question<?> event = TestReservations.event(ACCOUNT, "e", "a", 1, 1);
		String answer = askUntilAnswered(ledger, event);
		assertThat(ledger.balance(ACCOUNT)).isEqualTo(new Balance(0, 9_999, 0));
		assertThat(ledger.count(ACCOUNT)).isEqualTo(2);
		assertThat(askUntilAnswered(this.mongo.process(), event)).isEqualTo(answer);
		List<Reported> reports = new Chains(this.mongo.store()).open(ACCOUNT)
			.keySet()
			.stream()
			.map((message) -> new Reported(message, MessageState.ACCEPTED))
			.toList();
		ask(ledger, TestResults.results(ACCOUNT, reports));
		assertThat(ledger.balance(ACCOUNT)).isEqualTo(new Balance(0, 0, 9_999));
		assertNoDrift();
	}

	@Test
	void fiveHundredEventsOfAsManyAccountsTakeAsManyRoundTripsAsOne() {
		List<Question<?>> events = new ArrayList<>();
		List<Question<?>> purchases = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			AccountId account = new AccountId(String.format("account%09d", i));
			people(account, 3);
			purchases.add(new Credit(account, EntryType.PURCHASE, "order:1", 5, "test", null));
			events.add(TestReservations.event(account, "e", "a", i, 1));
		}
		askAll(this.mongo.process(), purchases);
		StoppingStore counting = new StoppingStore(this.mongo.store(), Integer.MAX_VALUE);
		List<?> answers = askAll(process(counting.store()), events);
		assertThat(answers).allMatch((answer) -> TestReservations.recipients(answer).size() == 3);
		assertThat(counting.calls()).as("round trips").isLessThanOrEqualTo(8);
		assertNoDrift();
	}

	private Ledger process(LedgerStore store) {
		Walker walker = new Walker(store, List.of(this.people),
				new Backoff(Duration.ofMillis(1), Duration.ofMillis(10)), (entry) -> {
				});
		return new Ledger(store, new Appends(walker, Clock.systemUTC()));
	}

	private void people(AccountId account, int number) {
		this.contacts.put(account,
				IntStream.rangeClosed(1, number)
					.mapToObj((i) -> TestReservations.contact(account, i, ContactState.ACTIVE))
					.toList());
	}

	private static String askUntilAnswered(Ledger ledger, Question<?> question) {
		while (true) {
			List<?> answers = askAll(ledger, List.of(question));
			if (!answers.isEmpty()) {
				return TestReservations.describe(answers.get(0));
			}
		}
	}

	private static void ask(Ledger ledger, Question<?> question) {
		assertThat(askAll(ledger, List.of(question))).hasSize(1);
	}

	@SuppressWarnings("unchecked")
	private static List<?> askAll(Ledger ledger, List<? extends Question<?>> questions) {
		return ledger.ask((List<Question<Object>>) (List<?>) questions)
			.stream()
			.flatMap((answer) -> answer.stream())
			.toList();
	}

	private List<String> atOnce(int times, IntFunction<String> what) throws Exception {
		List<Callable<String>> calls = IntStream.range(0, times)
			.<Callable<String>>mapToObj((i) -> () -> what.apply(i))
			.toList();
		List<String> answers = new ArrayList<>();
		for (Future<String> answer : this.threads.invokeAll(calls, 120, TimeUnit.SECONDS)) {
			answers.add(answer.get());
		}
		return answers;
	}

	private void assertNoDrift() {
		assertThat(new Auditor(new Chains(this.mongo.store())).audit().findings()).isEmpty();
	}

}
