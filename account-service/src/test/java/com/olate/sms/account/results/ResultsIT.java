package com.olate.sms.account.results;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Chains;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Contract;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import com.olate.sms.account.topics.TopicsCatalog;
import com.olate.sms.servers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Results from Kafka to credits and history.
 */
@AccountServiceTest
class ResultsIT {

	private static final ConditionFactory SOON = Awaitility.await().atMost(Duration.ofSeconds(30));

	@Autowired
	private TestApi api;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Chains chains;

	@Autowired
	private Backstop backstop;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private TopicsCatalog topics;

	@Autowired
	private TestClock clock;

	private AccountId account;

	private List<MessageId> messages;

	@BeforeEach
	void reserveTwo() {
		this.account = this.api.newOwner().account();
		this.ledger.purchase(this.account, "o-1", 5, "test");
		this.contacts.add(this.account, "Ann", new Msisdn("447700900011"));
		this.contacts.add(this.account, "Bob", new Msisdn("447700900012"));
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(this.account, "1", 1).json())
			.exchange()
			.expectStatus()
			.isOk();
		this.messages = this.chains.open(this.account)
			.values()
			.stream()
			.sorted(MessageDocument.SEND_ORDER)
			.map(MessageDocument::id)
			.toList();
		assertThat(this.messages).hasSize(2);
	}

	@Test
	void oneCreditIsSpentAndOneComesBackHoweverOftenItIsReported() {
		for (int repeat = 0; repeat < 3; repeat++) {
			report(this.messages.get(0), "DELIVERED", "none");
			report(this.messages.get(0), "ACCEPTED", "capture");
			report(this.messages.get(1), "FAILED", "release");
		}
		SOON.untilAsserted(() -> assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(4, 0, 1)));
		assertThat(row(0).state()).isEqualTo(MessageState.DELIVERED);
		assertThat(row(1).state()).isEqualTo(MessageState.FAILED);
		assertThat(row(1).credits()).isZero();
	}

	@Test
	void statesMoveUpWithoutTouchingTheLedger() {
		report(this.messages.get(0), "ACCEPTED", "capture");
		SOON.untilAsserted(() -> assertThat(row(0).state()).isEqualTo(MessageState.ACCEPTED));
		long entries = this.ledger.count(this.account);
		report(this.messages.get(0), "UNDELIVERED", "none");
		report(this.messages.get(1), "UNCONFIRMED", "none");
		SOON.untilAsserted(() -> {
			assertThat(row(0).state()).isEqualTo(MessageState.UNDELIVERED);
			assertThat(row(1).state()).isEqualTo(MessageState.UNCONFIRMED);
		});
		assertThat(this.ledger.count(this.account)).isEqualTo(entries);
	}

	@Test
	void aReceiptAfterTheCreditCameBackIsMarkedLate() {
		report(this.messages.get(0), "FAILED", "release");
		report(this.messages.get(0), "DELIVERED", "capture");
		SOON.untilAsserted(() -> assertThat(row(0).late()).isEqualTo(MessageState.DELIVERED));
		assertThat(row(0).state()).isEqualTo(MessageState.FAILED);
		assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(4, 1, 0));
	}

	@Test
	void whatCannotBeTakenGoesToTheDeadLetterTopicAndHoldsNobodyUp() {
		send("no json at all");
		send("");
		report(this.messages.get(0), "TELEPORTED", "none");
		report(new MessageId("00000000-0000-5000-8000-000000000000"), "ACCEPTED", "capture");
		report(this.messages.get(1), "ACCEPTED", "capture");
		SOON.untilAsserted(() -> assertThat(this.ledger.balance(this.account).spent()).isEqualTo(1));
		try (KafkaConsumer<String, String> letters = new KafkaConsumer<>(Map.of("bootstrap.servers",
				TestServers.kafkaBootstrap(), "group.id", "test-" + this.account, "auto.offset.reset", "earliest"),
				new StringDeserializer(), new StringDeserializer())) {
			letters.subscribe(List.of(this.topics.nameOf("delivery-results-dlt")));
			Set<String> codes = new HashSet<>();
			SOON.pollInSameThread().untilAsserted(() -> {
				for (ConsumerRecord<String, String> letter : letters.poll(Duration.ofMillis(200))) {
					codes.add(header(letter, "dlt-code"));
					assertThat(header(letter, "dlt-cause")).endsWith(".").doesNotContain("4477");
					assertThat(header(letter, "dlt-sha256")).hasSize(64);
				}
				assertThat(codes).contains("MALFORMED", "UNKNOWN_STATE", "UNKNOWN_MESSAGE");
			});
		}
	}

	@Test
	void whatIsForgottenComesBackAfterAllDeadlinesAndADay() {
		this.clock.advance(Duration.ofHours(99));
		try {
			this.backstop.run();
			assertThat(this.ledger.balance(this.account).reserved()).isEqualTo(2);
			this.clock.advance(Duration.ofHours(2));
			this.backstop.run();
			this.clock.advance(Duration.ofHours(-2));
		}
		finally {
			this.clock.advance(Duration.ofHours(-99));
		}
		assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(5, 0, 0));
		assertThat(row(0).reason()).isEqualTo("OUTCOME_UNKNOWN");
	}

	@Test
	void theAuditFindsNoDrift() {
		this.api.asOperator()
			.get()
			.uri("/v1/admin/audit")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.drift")
			.isEqualTo(0)
			.jsonPath("$.accountsWithDrift.length()")
			.isEqualTo(0);
	}

	private MessageDocument row(int place) {
		return this.chains.messages(List.of(this.messages.get(place))).get(0);
	}

	private void report(MessageId message, String state, String effect) {
		String result = """
				{"messageId": "%s", "accountId": "%s", "eventId": "1", "state": "%s", "effect": "%s",
				 "route": "smsc", "attempt": 1, "at": "2026-03-01T12:02:00.5Z", "unknownField": 1}""".formatted(message,
				this.account, state, effect);
		assertThat(Contract.faults("delivery-result", result)).isEmpty();
		send(result);
	}

	private void send(String value) {
		try {
			this.kafka
				.send(this.topics.nameOf("delivery-results"), this.account.value().getBytes(StandardCharsets.UTF_8),
						value.getBytes(StandardCharsets.UTF_8))
				.get(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String header(ConsumerRecord<?, ?> letter, String name) {
		return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
