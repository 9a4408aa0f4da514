package com.olate.sms.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.assertj.core.api.ListAssert;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A customer account, as its owner and as the systems that act for it use it.
 */
final class Account {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final Pattern RESEND = Pattern.compile("\"(/history/events/[^\"]+/resend)\"");

	private final OlateSystem system;

	private final String id;

	private final String username;

	private final String password;

	private final Map<String, Contact> contacts = new ConcurrentHashMap<>();

	Account(OlateSystem system, String id, String username, String password) {
		this.system = system;
		this.id = id;
		this.username = username;
		this.password = password;
	}

	String id() {
		return this.id;
	}

	/**
	 * The account's own pages and API.
	 */
	Door menu() {
		return this.system.accountService().as(this.username, this.password);
	}

	/**
	 * The account's web pages, signed in to anew.
	 */
	Pages pages() {
		return new Pages(this.system.accountUri(), this.username, this.password);
	}

	/**
	 * Presses "Send a test" beside the contact.
	 */
	void sendsATestTo(String name) {
		Pages pages = pages();
		pages.open("contacts");
		pages.submit("contacts/" + contact(name).id() + "/test", Map.of());
	}

	/**
	 * Presses "Send to those who missed it" beside the only event that somebody missed.
	 */
	void sendsToThoseWhoMissedIt() {
		Pages pages = pages();
		Matcher link = RESEND.matcher(pages.open("history"));
		assertThat(link.find()).as("an event that somebody missed").isTrue();
		pages.open(link.group(1));
		pages.submit(link.group(1), Map.of());
	}

	Account withContacts(String... names) {
		for (String name : names) {
			withContact(name, Phones.newNumber());
		}
		return this;
	}

	Account withContact(String name, String msisdn) {
		JsonNode contact = menu().post("v1/contacts", Map.of("name", name, "msisdn", msisdn)).is(201).json();
		this.contacts.put(name, new Contact(contact.get("id").asString(), name, contact.get("msisdn").asString()));
		return this;
	}

	Account withCredits(int credits) {
		this.system.operator().grants(this, credits);
		return this;
	}

	Account notifiedOf(String type, boolean on) {
		menu().patch("v1/account", Map.of("notify", Map.of(type, on))).is(200);
		return this;
	}

	/**
	 * The HTTP door, with this account's username and password.
	 */
	Door door() {
		return this.system.ingest().as(this.username, this.password);
	}

	Door doorWithPassword(String password) {
		return this.system.ingest().as(this.username, password);
	}

	/**
	 * Tells an event over HTTP.
	 * @return its id
	 */
	String posts(Event event) {
		return postsWithKey(UUID.randomUUID().toString(), event);
	}

	String postsWithKey(String idempotencyKey, Event event) {
		return door().post("v1/events", event.toBody(), Map.of("Idempotency-Key", idempotencyKey))
			.is(202)
			.json()
			.get("id")
			.asString();
	}

	/**
	 * Waits until the event is in the history.
	 */
	JsonNode event(String id) {
		return await().atMost(PATIENCE)
			.until(() -> menu().get("v1/events?size=500")
				.is(200)
				.items()
				.stream()
				.filter((event) -> event.get("id").asString().equals(id))
				.findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	/**
	 * Waits until every message of the event is in one of these states.
	 * @return its rows of the history in send order
	 */
	List<JsonNode> messagesOf(String event, String... states) {
		event(event);
		return await().atMost(PATIENCE)
			.until(() -> menu().get("v1/messages?size=500&eventId=" + event).is(200).items(),
					(rows) -> rows.stream().allMatch((row) -> List.of(states).contains(row.get("state").asString())));
	}

	List<JsonNode> history() {
		return menu().get("v1/messages?size=500").is(200).items();
	}

	private Contact contact(String name) {
		Contact contact = this.contacts.get(name);
		assertThat(contact).as("contact " + name).isNotNull();
		return contact;
	}

	/**
	 * What is on this contact's phone, the newest first.
	 */
	ListAssert<String> assertThatPhoneOf(String name) {
		return assertThat(this.system.phones().textsOn(contact(name).msisdn())).as("texts on the phone of " + name);
	}

	/**
	 * Answers from the contact's phone, and waits until the contact shows it.
	 */
	void contactAnswers(String name, String text, String state) {
		this.system.phones().answer(contact(name).msisdn(), text);
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(menu().get("v1/contacts?size=500").is(200).items())
				.filteredOn((contact) -> contact.get("name").asString().equals(name))
				.extracting((contact) -> contact.get("state").asString())
				.containsExactly(state));
	}

	List<Instant> arrivalsAt(String name) {
		return this.system.phones()
			.messagesOn(contact(name).msisdn())
			.stream()
			.map((message) -> Instant.parse(message.get("at").asString()))
			.toList();
	}

	void contactReceives(String name, String... texts) {
		await().atMost(PATIENCE).untilAsserted(() -> assertThatPhoneOf(name).containsExactlyInAnyOrder(texts));
	}

	void contactsReceive(List<String> names, String... texts) {
		names.forEach((name) -> contactReceives(name, texts));
	}

	void nobodyHasReceivedAnything() {
		new ArrayList<>(this.contacts.keySet()).forEach((name) -> assertThatPhoneOf(name).isEmpty());
	}

	/**
	 * Waits until nothing is reserved any more, and looks at the balance.
	 */
	void hasCredits(int available, int spent) {
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(credits()).as("available, reserved, spent").containsExactly(available, 0, spent));
	}

	List<Integer> credits() {
		JsonNode credits = menu().get("v1/account").is(200).json().get("credits");
		return List.of(credits.get("available").asInt(), credits.get("reserved").asInt(), credits.get("spent").asInt());
	}

}
