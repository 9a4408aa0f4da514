package com.olate.sms.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static com.olate.sms.system.Event.invoice;
import static com.olate.sms.system.Event.message;
import static com.olate.sms.system.Event.pendingApproval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * Events come in by every door, more than once and not only good ones; each person
 * receives each of them once, while credits last.
 */
@Execution(ExecutionMode.CONCURRENT)
class PipelineIT {

	private static OlateSystem system;

	@BeforeAll
	static void start() {
		system = OlateSystem.withWindows(Duration.ofSeconds(2));
	}

	@AfterAll
	static void theBooksBalance() {
		assertThat(system.operator().drift()).isZero();
	}

	@Test
	void threeEventsInOneWindowShareTwelveCreditsInOrder() {
		Account account = system.account("Acme").withContacts("Ann", "Bob", "Cleo", "Dan", "Eve").withCredits(12);
		system.awaitStartOfWindow();
		List<String> events = Stream.of("INV-1", "INV-2", "INV-3")
			.map((number) -> account.posts(invoice(number)))
			.toList();
		for (String event : events.subList(0, 2)) {
			assertThat(account.messagesOf(event, "DELIVERED")).hasSize(5);
		}
		assertThat(account.messagesOf(events.get(2), "DELIVERED", "NOT_SENT"))
			.extracting((row) -> row.get("contactName").asString(), (row) -> row.get("state").asString(),
					(row) -> row.path("reason").asString(""))
			.containsExactly(tuple("Ann", "DELIVERED", ""), tuple("Bob", "DELIVERED", ""),
					tuple("Cleo", "NOT_SENT", "NO_CREDIT"), tuple("Dan", "NOT_SENT", "NO_CREDIT"),
					tuple("Eve", "NOT_SENT", "NO_CREDIT"));
		account.contactReceives("Bob", invoice("INV-1").text(), invoice("INV-2").text(), invoice("INV-3").text());
		account.contactReceives("Eve", invoice("INV-1").text(), invoice("INV-2").text());
		account.hasCredits(0, 12);
	}

	@Test
	void theSameIdempotencyKeyTwiceIsOneEvent() {
		Account account = system.account("Acme").withContacts("Ann").withCredits(5);
		String first = account.postsWithKey("retry-1", invoice("INV-1"));
		String second = account.postsWithKey("retry-1", invoice("INV-1"));
		account.posts(invoice("INV-2"));
		assertThat(second).isEqualTo(first).isEqualTo("retry-1");
		account.contactReceives("Ann", invoice("INV-1").text(), invoice("INV-2").text());
		account.hasCredits(3, 2);
	}

	@Test
	void theSameEventOnTwoPartitionsIsDeliveredOnce() {
		Account account = system.account("Acme").withContacts("Ann", "Bob").withCredits(5);
		String id = UUID.randomUUID().toString();
		system.awaitStartOfWindow();
		system.notificationTopic().publish(account, id, pendingApproval("INV-1"), 0);
		system.notificationTopic().publish(account, id, pendingApproval("INV-1"), 1);
		assertThat(account.messagesOf(id, "DELIVERED")).hasSize(2);
		account.posts(invoice("INV-2"));
		account.contactsReceive(List.of("Ann", "Bob"), pendingApproval("INV-1").text(), invoice("INV-2").text());
		account.hasCredits(1, 4);
	}

	@Test
	void otherSystemsPublishCloudEventsInBothModes() {
		Account account = system.account("Acme").withContacts("Ann").withCredits(5);
		String binary = UUID.randomUUID().toString();
		String structured = UUID.randomUUID().toString();
		system.notificationTopic().publish(account, binary, message("Binary"), null);
		system.notificationTopic().publishStructured(account, structured, message("Structured"));
		account.messagesOf(binary, "DELIVERED");
		account.messagesOf(structured, "DELIVERED");
		account.contactReceives("Ann", "Binary", "Structured");
	}

	@Test
	void aRecordThatIsNoEventHoldsUpNobody() {
		Account account = system.account("Acme").withContacts("Ann").withCredits(1);
		system.notificationTopic().publishGarbage(account.id(), "no event".getBytes(StandardCharsets.UTF_8));
		system.notificationTopic().publishGarbage(account.id(), new byte[0]);
		system.notificationTopic().publishGarbage(account.id(), null);
		String id = UUID.randomUUID().toString();
		system.notificationTopic().publish(account, id, message("Neighbour"), null);
		account.messagesOf(id, "DELIVERED");
		account.contactReceives("Ann", "Neighbour");
	}

	@Test
	void anEventThatCannotBeReadIsShownToItsOwnerAsRejected() {
		Account account = system.account("Acme").withContacts("Ann").withCredits(1);
		String id = UUID.randomUUID().toString();
		system.notificationTopic().publish(account, id, new Event("invoice.paid", message("x").data()), null);
		assertThat(account.event(id).get("state").asString()).isEqualTo("REJECTED");
		account.hasCredits(1, 0);
	}

	@Test
	void aTestReachesItsContactAloneForACredit() {
		Account account = system.account("Acme").withContacts("Ann", "Bob").withCredits(5);
		account.sendsATestTo("Ann");
		account.contactReceives("Ann",
				"This is a test message from Olate SMS. You will get notifications on this number.");
		account.hasCredits(4, 1);
		account.assertThatPhoneOf("Bob").isEmpty();
	}

	@Test
	void aPhoneThatTextsStopGetsNothingMoreUntilItTextsStart() {
		Account account = system.account("Acme").withContacts("Ann", "Bob").withCredits(5);
		account.messagesOf(account.posts(invoice("INV-1")), "DELIVERED");
		account.contactAnswers("Ann", "Stop", "OPTED_OUT");
		assertThat(account.messagesOf(account.posts(invoice("INV-2")), "DELIVERED", "NOT_SENT"))
			.extracting((row) -> row.get("contactName").asString(), (row) -> row.path("reason").asString(""))
			.containsExactly(tuple("Ann", "OPTED_OUT"), tuple("Bob", ""));
		account.contactAnswers("Ann", "Start", "ACTIVE");
		account.messagesOf(account.posts(invoice("INV-3")), "DELIVERED");
		account.assertThatPhoneOf("Ann")
			.contains(invoice("INV-1").text(), invoice("INV-3").text())
			.doesNotContain(invoice("INV-2").text());
		account.hasCredits(0, 5);
	}

	@Test
	void whoMissedAnEventForWantOfCreditsGetsItOnceLater() {
		Account account = system.account("Acme").withContacts("Ann", "Bob", "Cleo").withCredits(1);
		account.messagesOf(account.posts(invoice("INV-1")), "DELIVERED", "NOT_SENT");
		account.withCredits(9);
		account.sendsToThoseWhoMissedIt();
		account.contactsReceive(List.of("Ann", "Bob", "Cleo"), invoice("INV-1").text());
		account.hasCredits(7, 3);
	}

}
