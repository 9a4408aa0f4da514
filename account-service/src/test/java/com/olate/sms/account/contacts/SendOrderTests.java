package com.olate.sms.account.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import com.olate.sms.account.accounts.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendOrderTests {

	@ParameterizedTest
	@CsvSource({ "Al Z, Alan", "Ábel, alice", "Dan, éva", "éva, Fay", "alice, Bob", "Bob, carol", "Zed, Ωmega",
			"Anne-Marie, Annebel", "1 Reception, Abel", "2 Desk, Abel", "Z, Žofie", "o'Brien, Obama", "aa, ab",
			"Smith, Smithe", "Ан, Ян", "😀 Fun, Abel" })
	void theFirstNameComesBeforeTheSecond(String first, String second) {
		assertThat(SendOrder.keyOf(first)).isLessThan(SendOrder.keyOf(second));
	}

	@ParameterizedTest
	@CsvSource({ "Bob, bob", "Zoe, Zoë", "ANNA, anna", "É, e", "e\u0301va, éva", "straße, STRASSE" })
	void caseAndAccentsDoNotCount(String first, String second) {
		assertThat(SendOrder.keyOf(first)).isEqualTo(SendOrder.keyOf(second));
	}

	@Test
	void namesThatSortTheSameAreOrderedByNumber() {
		List<Contact> contacts = new ArrayList<>(
				List.of(contact("Bob", "447700900009"), contact("bob", "447700900001"), contact("BOB", "12025550100")));
		contacts.sort(SendOrder.BY_KEY_THEN_NUMBER);
		assertThat(contacts).extracting((contact) -> contact.msisdn().value())
			.containsExactly("12025550100", "447700900001", "447700900009");
	}

	@Test
	void anyShuffleOfTheSameContactsSortsTheSameWay() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		String letters = "aAbBzZéÉöñß -'.9_ЯΩ漢\u0301";
		List<Contact> contacts = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			StringBuilder name = new StringBuilder();
			for (int j = 0; j <= random.nextInt(6); j++) {
				name.append(letters.charAt(random.nextInt(letters.length())));
			}
			contacts.add(contact(name.toString(), "4477009%05d".formatted(i)));
		}
		List<Contact> sorted = contacts.stream().sorted(SendOrder.BY_KEY_THEN_NUMBER).toList();
		Collections.shuffle(contacts, random);
		contacts.sort(SendOrder.BY_KEY_THEN_NUMBER);
		assertThat(contacts).as("seed %d", seed).isEqualTo(sorted);
		assertThat(sorted).as("seed %d", seed)
			.isSortedAccordingTo(
					Comparator.comparing(Contact::sortKey).thenComparing((contact) -> contact.msisdn().value()));
	}

	@Test
	void theVersionNamesTheRulesOfTheCollator() {
		assertThat(SendOrder.version()).startsWith("uca-").contains("primary");
	}

	static Contact contact(String name, String msisdn) {
		return new Contact(ContactId.random(), new AccountId("aaaabbbbcccc1111"), name, new Msisdn(msisdn),
				ContactState.ACTIVE, SendOrder.keyOf(name), Instant.EPOCH, null);
	}

}
