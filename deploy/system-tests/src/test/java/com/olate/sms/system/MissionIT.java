package com.olate.sms.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

import static com.olate.sms.system.Event.invoice;
import static com.olate.sms.system.Event.message;
import static com.olate.sms.system.Event.pendingApproval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * What the vendor's document promises, point by point.
 */
@Execution(ExecutionMode.CONCURRENT)
class MissionIT {

	private static final String[] OVER = { "DELIVERED", "UNDELIVERED", "REFUSED", "FAILED", "NOT_SENT" };

	private static OlateSystem system;

	@BeforeAll
	static void start() {
		system = OlateSystem.withWindows(Duration.ofSeconds(2));
	}

	@Test
	void m01_theUserTicksWhichEventsToBeToldOf() {
		Account account = system.account("Acme")
			.withContacts("Ann")
			.withCredits(5)
			.notifiedOf("invoice.created", false);
		String off = account.posts(invoice("INV-1"));
		account.posts(pendingApproval("INV-2"));
		account.contactReceives("Ann", pendingApproval("INV-2").text());
		assertThat(account.event(off).get("state").asString()).isEqualTo("NOT_SENT");
		assertThat(account.event(off).get("reason").asString()).isEqualTo("TYPE_OFF");
		account.hasCredits(4, 1);
	}

	@Test
	void m02_ionoNeverWaitsForAGateway() {
		Account account = system.account("Acme").withContact("Slow", "447700900007").withCredits(1);
		Instant before = Instant.now();
		Reply reply = account.door().post("v1/events", invoice("INV-1").toBody()).is(202);
		assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
		assertThat(reply.json().get("status").asString()).isEqualTo("ACCEPTED");
		account.event(reply.json().get("id").asString());
	}

	@Test
	void m03_creditsAreOnTheAccountOnceTheOrderIsComplete() {
		Account account = system.account("Acme");
		String order = account.menu().post("v1/orders", Map.of("credits", 50)).is(201).json().get("id").asString();
		account.hasCredits(0, 0);
		Reply first = system.operator().completesOrder(order).is(200);
		Reply second = system.operator().completesOrder(order).is(200);
		assertThat(second.json()).isEqualTo(first.json());
		assertThat(first.json().get("state").asString()).isEqualTo("COMPLETED");
		account.hasCredits(50, 0);
	}

	@Test
	void m04_oneCreditSendsOneMessageToOneRecipient() {
		Account account = system.account("Acme").withContacts("Ann", "Bob", "Cleo").withCredits(10);
		String event = account.posts(invoice("INV-1"));
		account.contactsReceive(List.of("Ann", "Bob", "Cleo"), invoice("INV-1").text());
		assertThat(account.messagesOf(event, OVER)).allSatisfy((row) -> assertThat(row.get("credits").asInt()).isOne());
		account.hasCredits(7, 3);
	}

	@Test
	void m05_theMenuShowsCreditsContactsAndHistory() {
		Account account = system.account("Acme").withContacts("Ann").withCredits(3);
		String event = account.posts(message("Hello"));
		account.messagesOf(event, "DELIVERED");
		assertThat(account.menu().get("v1/account").is(200).json().get("name").asString()).isEqualTo("Acme");
		assertThat(account.menu().get("v1/contacts").is(200).items()).hasSize(1);
		assertThat(account.history()).singleElement().satisfies((row) -> {
			assertThat(row.get("contactName").asString()).isEqualTo("Ann");
			assertThat(row.get("text").asString()).isEqualTo("Hello");
			assertThat(row.get("eventId").asString()).isEqualTo(event);
		});
		account.hasCredits(2, 1);
	}

	@Test
	void m06_nothingIsSentWithoutAContactAndAllContactsReceiveEveryNotification() {
		Account account = system.account("Acme").withCredits(10);
		String early = account.posts(invoice("INV-1"));
		assertThat(account.event(early).get("reason").asString()).isEqualTo("NO_CONTACTS");
		account.withContacts("Ann", "Bob");
		account.posts(invoice("INV-2"));
		account.posts(pendingApproval("INV-3"));
		account.contactsReceive(List.of("Ann", "Bob"), invoice("INV-2").text(), pendingApproval("INV-3").text());
		account.hasCredits(6, 4);
	}

	@Test
	void m07_numbersAreDigitsWithTheCountryCodeAndWithoutLeadingZeros() {
		Door menu = system.account("Acme").menu();
		for (String plain : List.of("447791234455", "1248123456")) {
			JsonNode contact = menu.post("v1/contacts", Map.of("name", "Ann", "msisdn", plain)).is(201).json();
			assertThat(contact.get("msisdn").asString()).isEqualTo(plain);
		}
		JsonNode typed = menu.post("v1/contacts", Map.of("name", "Bob", "msisdn", "+44 (0)7791 234-456"))
			.is(201)
			.json();
		assertThat(typed.get("msisdn").asString()).isEqualTo("447791234456");
		JsonNode refused = menu.post("v1/contacts", Map.of("name", "Cleo", "msisdn", "07791 234 455")).is(422).json();
		assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("msisdn");
	}

	@Test
	void m08_theCustomerSystemLoginFindsTheAccountAndItsCredits() {
		Account acme = system.account("Acme").withContacts("Ann").withCredits(1);
		Account other = system.account("Other").withContacts("Olga").withCredits(1);
		acme.posts(invoice("INV-1"));
		acme.contactReceives("Ann", invoice("INV-1").text());
		acme.hasCredits(0, 1);
		other.hasCredits(1, 0);
		other.nobodyHasReceivedAnything();
	}

	@Test
	void m09_aMessageArrivesJustAfterItsWindowHasClosed() {
		Account account = system.account("Acme").withContacts("Ann").withCredits(1);
		Reply reply = account.door().post("v1/events", invoice("INV-1").toBody()).is(202);
		Instant closes = Instant.parse(reply.json().get("windowClosesAt").asString());
		assertThat(closes.toEpochMilli() % system.window().toMillis()).isZero();
		account.contactReceives("Ann", invoice("INV-1").text());
		account.messagesOf(reply.json().get("id").asString(), "DELIVERED");
		assertThat(account.arrivalsAt("Ann")).singleElement()
			.satisfies((at) -> assertThat(at).isBetween(closes, closes.plusSeconds(30)));
	}

	@Test
	void m10_failuresAreInTheHistoryAndNotInTheAnswer() {
		Account account = system.account("Acme")
			.withContact("Ada", "447700900002")
			.withContact("Bea", "447700900003")
			.withContact("Cy", "447700900004")
			.withCredits(3);
		String event = account.posts(invoice("INV-1"));
		assertThat(account.messagesOf(event, OVER))
			.extracting((row) -> row.get("contactName").asString(), (row) -> row.get("state").asString(),
					(row) -> row.get("credits").asInt())
			.containsExactly(tuple("Ada", "UNDELIVERED", 1), tuple("Bea", "UNDELIVERED", 1), tuple("Cy", "REFUSED", 0));
		account.hasCredits(1, 2);
	}

	@Test
	void m11_aWrongPasswordSendsNothingAndCostsNothing() {
		Account account = system.account("Acme").withContacts("Ann").withCredits(1);
		Reply wrong = account.doorWithPassword("wrong").post("v1/events", invoice("INV-1").toBody()).is(401);
		Reply unknown = system.ingest().as("nobody", "wrong").post("v1/events", invoice("INV-1").toBody()).is(401);
		assertThat(wrong.text()).isEqualTo(unknown.text());
		account.posts(invoice("INV-2"));
		account.contactReceives("Ann", invoice("INV-2").text());
		account.hasCredits(0, 1);
	}

	@Test
	void m12_inAShortageMessagesGoToContactsInAlphabeticalOrder() {
		Account account = system.account("Acme").withContacts("dan", "Fay", "éva", "Ábel", "alice").withCredits(3);
		String event = account.posts(invoice("INV-1"));
		assertThat(account.messagesOf(event, OVER))
			.extracting((row) -> row.get("contactName").asString(), (row) -> row.get("state").asString())
			.containsExactly(tuple("Ábel", "DELIVERED"), tuple("alice", "DELIVERED"), tuple("dan", "DELIVERED"),
					tuple("éva", "NOT_SENT"), tuple("Fay", "NOT_SENT"));
		account.contactsReceive(List.of("Ábel", "alice", "dan"), invoice("INV-1").text());
		account.assertThatPhoneOf("Fay").isEmpty();
		account.hasCredits(0, 3);
	}

	@Test
	void m13_atZeroCreditsEveryMessageThatFailedIsInTheHistory() {
		Account account = system.account("Acme").withContacts("Ann", "Bob");
		String event = account.posts(invoice("INV-1"));
		assertThat(account.messagesOf(event, OVER))
			.extracting((row) -> row.get("state").asString(), (row) -> row.path("reason").asString(""))
			.containsExactly(tuple("NOT_SENT", "NO_CREDIT"), tuple("NOT_SENT", "NO_CREDIT"));
		account.nobodyHasReceivedAnything();
		account.hasCredits(0, 0);
	}

}
