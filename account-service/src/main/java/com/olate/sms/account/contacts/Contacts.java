package com.olate.sms.account.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.storage.PagedFind;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The contacts of all accounts. Every read and write names the account, so nobody reaches
 * another's contact by its id; every change sets single fields.
 */
@Repository
public class Contacts {

	/** Contacts of one account; more are refused, and never sent to. */
	public static final int LIMIT = 10_000;

	static final String COLLECTION = "contacts";

	static final String SEND_ORDER = "sendOrder";

	private static final Bson IN_SEND_ORDER = Sorts.ascending("sortKey", "msisdn");

	private final MongoCollection<Document> contacts;

	private final OptOuts optOuts;

	private final KnownContacts known;

	private final Clock clock;

	Contacts(MongoDatabaseFactory mongo, OptOuts optOuts, KnownContacts known, Clock clock) {
		this.contacts = mongo.getMongoDatabase().getCollection(COLLECTION);
		this.optOuts = optOuts;
		this.known = known;
		this.clock = clock;
	}

	/**
	 * All contacts of an account, whatever their state, in the order in which they are
	 * sent to.
	 */
	public List<Contact> inSendOrder(AccountId account) {
		Map<String, Instant> stopped = this.optOuts.of(account);
		List<Contact> found = this.contacts.find(of(account))
			.sort(IN_SEND_ORDER)
			.limit(LIMIT)
			.map((stored) -> ContactDocument.read(stored, stopped))
			.into(new ArrayList<>());
		// Already in order, unless keys of another version are still about.
		found.sort(SendOrder.BY_KEY_THEN_NUMBER);
		return List.copyOf(found);
	}

	/**
	 * The same for many accounts at once; an account without contacts is left out.
	 */
	public Map<AccountId, List<Contact>> inSendOrder(Collection<AccountId> accounts) {
		Map<AccountId, Map<String, Instant>> stopped = this.optOuts.of(accounts);
		Map<AccountId, List<Contact>> found = new HashMap<>();
		for (Document stored : this.contacts.find(of(accounts))) {
			AccountId account = new AccountId(stored.getString("accountId"));
			found.computeIfAbsent(account, (id) -> new ArrayList<>())
				.add(ContactDocument.read(stored, stopped.getOrDefault(account, Map.of())));
		}
		found.replaceAll(
				(account, contacts) -> contacts.stream().sorted(SendOrder.BY_KEY_THEN_NUMBER).limit(LIMIT).toList());
		return found;
	}

	/**
	 * How many contacts these accounts have, whatever their state; an account without
	 * contacts is left out.
	 */
	public Map<AccountId, Integer> counts(Collection<AccountId> accounts) {
		Map<AccountId, Integer> counts = new HashMap<>();
		this.contacts
			.aggregate(List.of(Aggregates.match(of(accounts)),
					Aggregates.group("$accountId", Accumulators.sum("contacts", 1))))
			.forEach((group) -> counts.put(new AccountId(group.getString("_id")),
					group.get("contacts", Number.class).intValue()));
		return counts;
	}

	private static Bson of(Collection<AccountId> accounts) {
		return Filters.in("accountId", accounts.stream().map(AccountId::value).toList());
	}

	/**
	 * One page of the same list.
	 */
	public Page<Contact> page(AccountId account, PageQuery query) {
		Map<String, Instant> stopped = this.optOuts.of(account);
		return new PagedFind(of(account), IN_SEND_ORDER, SEND_ORDER).read(this.contacts, query,
				(stored) -> ContactDocument.read(stored, stopped));
	}

	private long count(AccountId account) {
		return this.contacts.countDocuments(of(account));
	}

	public Optional<Contact> find(AccountId account, ContactId id) {
		return Optional.ofNullable(this.contacts.find(byId(account, id)).first())
			.map((stored) -> ContactDocument.read(stored, this.optOuts.of(account)));
	}

	/**
	 * Adds a contact. Where several are added at once near the limit, some may be refused
	 * that would have had room; never is one too many kept.
	 * @param name a name as {@link ContactNames} accepted it
	 */
	public ContactOutcome add(AccountId account, String name, Msisdn msisdn) {
		Contact contact = new Contact(ContactId.random(), account, name, msisdn, ContactState.ACTIVE,
				SendOrder.keyOf(name), this.clock.instant(), null);
		if (count(account) >= LIMIT) {
			return new ContactOutcome.LimitReached();
		}
		this.known.remember(account, contact.id(), name, msisdn);
		try {
			this.contacts.insertOne(ContactDocument.write(contact));
		}
		catch (MongoWriteException ex) {
			this.known.removed(contact.id(), this.clock.instant());
			return numberTakenOr(ex);
		}
		if (count(account) > LIMIT) {
			remove(account, contact.id());
			return new ContactOutcome.LimitReached();
		}
		return done(account, contact.id());
	}

	/**
	 * Changes what is given. A number that opted out cannot be made active by its
	 * account.
	 */
	ContactOutcome change(AccountId account, ContactId id, ContactChanges changes) {
		Optional<Contact> before = find(account, id);
		if (before.isEmpty()) {
			return new ContactOutcome.NotFound();
		}
		boolean sameNumber = changes.msisdn() == null || changes.msisdn().equals(before.get().msisdn());
		if (changes.state() == ContactState.ACTIVE && sameNumber && before.get().state() == ContactState.OPTED_OUT) {
			return new ContactOutcome.PhoneOptedOut();
		}
		try {
			if (!changes.isEmpty()) {
				remember(before.get(), changes);
				this.contacts.updateOne(byId(account, id), ContactDocument.update(changes));
			}
		}
		catch (MongoWriteException ex) {
			return numberTakenOr(ex);
		}
		return done(account, id);
	}

	/**
	 * Removes a contact; removing one that is gone changes nothing. History keeps its
	 * name and number.
	 */
	public Removal remove(AccountId account, ContactId id) {
		if (this.contacts.deleteOne(byId(account, id)).getDeletedCount() == 0) {
			return Removal.NOT_FOUND;
		}
		this.known.removed(id, this.clock.instant());
		return Removal.REMOVED;
	}

	private void remember(Contact before, ContactChanges changes) {
		this.known.remember(before.accountId(), before.id(), Objects.requireNonNullElse(changes.name(), before.name()),
				Objects.requireNonNullElse(changes.msisdn(), before.msisdn()));
	}

	private ContactOutcome done(AccountId account, ContactId id) {
		return find(account, id).<ContactOutcome>map(ContactOutcome.Done::new).orElseGet(ContactOutcome.NotFound::new);
	}

	private static ContactOutcome numberTakenOr(MongoWriteException ex) {
		if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
			return new ContactOutcome.NumberTaken();
		}
		throw ex;
	}

	private static Bson of(AccountId account) {
		return Filters.eq("accountId", account.value());
	}

	private static Bson byId(AccountId account, ContactId id) {
		return Filters.and(Filters.eq("_id", id.value()), of(account));
	}

	/**
	 * How a removal ended.
	 */
	public enum Removal {

		REMOVED, NOT_FOUND

	}

}
