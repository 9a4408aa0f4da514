package com.olate.sms.account.why;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.topics.TopicsCatalog;
import com.olate.sms.account.web.PageQuery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class WhyIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Why why;

	@Autowired
	private TopicsCatalog topics;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	private final PageQuery first = new PageQuery(0, 50);

	private final String unique = UUID.randomUUID().toString().substring(0, 8);

	private final String number = "4477913" + String.format("%05d", new Random().nextInt(100_000));

	private TestOwner owner;

	@BeforeEach
	void anEventForTwoOfWhomOneGetsIt() {
		this.owner = this.api.newOwner();
		this.ledger.grant(this.owner.account(), null, 1, "test", "test");
		contact("Bob", "4477000000" + this.unique.charAt(0) % 10 + "1");
		contact("Ann", this.number);
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(this.owner.account(), this.unique, 1).json())
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void anInvoiceNumberAnEventIdAndAPhoneNumberInAnyNotationShowTheWholePathWithTimes() {
		MessagePath sent = this.why.ask(this.unique, this.first, this.first).events().items().get(0).messages().get(0);
		report(sent, "ACCEPTED", "2026-03-01T12:01:02Z");
		report(sent, "DELIVERED", "2026-03-01T12:01:09Z");
		String national = "0" + this.number.substring(2);
		for (String typed : List.of(this.unique, "inv " + this.unique.toUpperCase(), "INV-" + this.unique,
				"+" + this.number, national, sent.id())) {
			Awaitility.await().untilAsserted(() -> {
				WhyAnswer answer = this.why.ask(typed, this.first, this.first);
				MessagePath path = Stream
					.concat(answer.messages().items().stream(),
							answer.events().items().stream().flatMap((event) -> event.messages().stream()))
					.filter((message) -> message.id().equals(sent.id()))
					.findFirst()
					.orElseThrow();
				assertThat(path.steps()).as(typed)
					.extracting(PathStep::what)
					.containsExactly("Received", "Window closed", "Credit reserved", "The network took it",
							"Receipt: delivered");
				assertThat(path.steps().get(3).details()).isEqualTo("route smsc, carrier's id 0A17");
				assertThat(path.steps().get(4).at()).isEqualTo("2026-03-01T12:01:09Z");
				assertThat(path.explanation().what()).contains("the phone has it");
			});
		}
	}

	@Test
	void whoMissedItIsToldWhy() {
		WhyAnswer answer = this.why.ask(this.unique, this.first, this.first);
		assertThat(answer.events().items()).singleElement().satisfies((event) -> {
			assertThat(event.accountId()).isEqualTo(this.owner.account().value());
			assertThat(event.explanation().what()).isEqualTo("It was sent to 1, and not to 1.");
			assertThat(event.messages()).extracting(MessagePath::contactName).containsExactly("Ann", "Bob");
			assertThat(event.messages().get(1).explanation().what()).contains("Credits ran out");
			assertThat(event.messages().get(1).steps().get(2).details()).isEqualTo("no credit");
		});
	}

	@Test
	void whatNobodyKnowsIsNothingAndAllOfItIsForOperatorsAlone() {
		assertThat(this.why.ask("nothing-" + UUID.randomUUID(), this.first, this.first).isNothing()).isTrue();
		assertThat(this.why.ask(" ", this.first, this.first).isNothing()).isTrue();
		assertThat(this.why.ask(".*", this.first, this.first).isNothing()).isTrue();
		this.api.as(this.owner).get().uri("/v1/admin/why?q=" + this.unique).exchange().expectStatus().isForbidden();
		this.api.asOperator()
			.get()
			.uri("/v1/admin/why?q=" + this.unique)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.events.items[0].messages[0].steps[0].what")
			.isEqualTo("Received");
	}

	private void report(MessagePath message, String state, String at) {
		String json = """
				{"messageId":"%s","accountId":"%s","eventId":"%s","state":"%s","effect":"capture","route":"smsc","carrierMessageId":"0A17","at":"%s"}
				"""
			.formatted(message.id(), message.accountId(), message.eventId(), state, at);
		this.kafka.send(this.topics.nameOf("delivery-results"), json.getBytes(StandardCharsets.UTF_8)).join();
	}

	private void contact(String name, String msisdn) {
		this.api.as(this.owner)
			.post()
			.uri("/v1/contacts")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", name, "msisdn", msisdn))
			.exchange()
			.expectStatus()
			.isCreated();
	}

}
