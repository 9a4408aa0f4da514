package com.olate.sms.account.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.contacts.AllowedCountries;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.SourcePosition;
import com.olate.sms.account.ledger.Fact;
import com.olate.sms.account.ledger.FactSource;
import com.olate.sms.account.ledger.Question;

/**
 * Questions of this package for tests of others, and their answers in short.
 */
public final class TestReservations {

	public static final String SOURCE = "urn:test";

	private static final String OURSELVES = "urn:olate:account";

	public static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

	private TestReservations() {
	}

	public static Question<?> event(AccountId account, String id, String hash, long offset, int segments) {
		return event(account, id, hash, offset, segments, 0);
	}

	/**
	 * @param dailyLimit 0 for any number
	 */
	public static Question<?> event(AccountId account, String id, String hash, long offset, int segments,
			long dailyLimit) {
		return question(new OfferedEvent(EventKey.of(account, SOURCE, id), account, SOURCE, id, "invoice.created",
				hash.repeat(64), "INV-1", new Target.Everybody(), position(offset), "Text of " + id, "GSM7", segments,
				THEN, THEN), dailyLimit);
	}

	public static Question<?> resend(AccountId account, String id, String earlier, long offset, long dailyLimit) {
		return question(
				new OfferedEvent(EventKey.of(account, OURSELVES, id), account, OURSELVES, id, "resend", "f".repeat(64),
						null, new Target.Unsent(earlier, null), position(offset), null, null, 0, THEN, THEN),
				dailyLimit);
	}

	static ReserveQuestion question(OfferedEvent event, long dailyLimit) {
		return new ReserveQuestion(event,
				new Fences(RecipientRule.all(new AllowedCountries(List.of("44"))), dailyLimit), Duration.ofHours(4));
	}

	private static SourcePosition position(long offset) {
		return new SourcePosition("topic", (int) (offset % 3), offset);
	}

	/**
	 * The answer's name, for {@code NotSent} with its reason, for {@code Granted} with
	 * its text and recipients.
	 */
	public static String describe(Object answer) {
		if (answer instanceof Reservation.Granted granted) {
			return "Granted " + granted.event().text() + granted.event().notAfter()
					+ granted.recipients()
						.stream()
						.map((row) -> row.id() + " " + row.contactId() + " " + row.msisdn().value())
						.toList();
		}
		return (answer instanceof Reservation.NotSent notSent) ? "NotSent " + notSent.reason()
				: answer.getClass().getSimpleName();
	}

	public static List<MessageDocument> recipients(Object answer) {
		return (answer instanceof Reservation.Granted granted) ? granted.recipients() : List.of();
	}

	/**
	 * The people of accounts, as a function says.
	 */
	public static FactSource people(Function<AccountId, List<Contact>> contacts) {
		return new FactSource() {

			@Override
			public boolean covers(Fact<?> fact) {
				return fact instanceof People.Of;
			}

			@Override
			public Map<Fact<?>, Object> read(Collection<Fact<?>> facts) {
				Map<Fact<?>, Object> found = new HashMap<>();
				facts.forEach((fact) -> {
					AccountId account = ((People.Of) fact).account();
					found.put(fact, Optional.of(new People(account(account), contacts.apply(account))));
				});
				return found;
			}

		};
	}

	public static Account account(AccountId id) {
		return new Account(id, "user", "Name", AccountState.ACTIVE, Set.of(), null, ZoneOffset.UTC, null, THEN);
	}

	public static Contact contact(AccountId account, int number, ContactState state) {
		String name = String.format("Contact %05d", number);
		return new Contact(new ContactId("c-" + number), account, name,
				new Msisdn(String.valueOf(447_700_900_000L + number)), state, name, THEN, null);
	}

}
