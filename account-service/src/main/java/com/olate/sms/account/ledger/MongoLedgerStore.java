package com.olate.sms.account.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventCodec;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventFields;
import com.olate.sms.account.history.MessageCodec;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageFields;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in MongoDB. Its concerns are set here and not left to a connection string:
 * primary and majority for reads, majority and journal for writes.
 */
final class MongoLedgerStore implements LedgerStore {

	static final String LEDGER = "ledger";

	static final String HEADS = "ledger-heads";

	private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

	private final MongoCollection<Document> ledger;

	private final MongoCollection<Document> heads;

	private final MongoCollection<Document> events;

	private final MongoCollection<Document> messages;

	private final MongoFacts facts;

	MongoLedgerStore(MongoDatabase given) {
		MongoDatabase database = given.withReadPreference(ReadPreference.primary())
			.withReadConcern(ReadConcern.MAJORITY)
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.ledger = database.getCollection(LEDGER);
		this.heads = database.getCollection(HEADS);
		this.events = database.getCollection(EventFields.COLLECTION);
		this.messages = database.getCollection(MessageFields.COLLECTION);
		this.facts = new MongoFacts(this.ledger, this.events, this.messages);
	}

	@Override
	public Map<AccountId, Head> heads(Collection<AccountId> accounts) {
		Map<AccountId, Head> found = new HashMap<>();
		accounts.forEach((account) -> found.put(account, Head.none(account)));
		for (Document head : this.heads
			.find(Filters.in("_id", accounts.stream().map(AccountId::value).distinct().toList()))) {
			Head read = read(head);
			found.put(read.account(), read);
		}
		return found;
	}

	@Override
	public List<Head> heads(@Nullable AccountId after, int limit) {
		return this.heads.find((after != null) ? Filters.gt("_id", after.value()) : Filters.empty())
			.sort(Sorts.ascending("_id"))
			.limit(limit)
			.map(MongoLedgerStore::read)
			.into(new ArrayList<>());
	}

	@Override
	public List<MessageDocument> open(AccountId account) {
		return this.messages.find(Filters.eq(MessageFields.OPEN, account.value()))
			.map(MessageCodec::read)
			.into(new ArrayList<>());
	}

	@Override
	public Map<Fact<?>, Object> read(Collection<? extends Fact<?>> wanted) {
		return this.facts.read(wanted);
	}

	@Override
	public Set<EntryId> insert(Collection<Entry> entries) {
		List<Entry> list = List.copyOf(entries);
		Set<EntryId> taken = new HashSet<>();
		insertAbsent(this.ledger, list.stream().map(EntryCodec::write).toList())
			.forEach((index) -> taken.add(list.get(index).id()));
		return taken;
	}

	@Override
	public Map<EntryId, Entry> load(Collection<EntryId> ids) {
		Map<EntryId, Entry> found = new HashMap<>();
		for (Document entry : this.ledger.find(Filters.in("_id", ids.stream().map(EntryId::value).toList()))) {
			Entry read = EntryCodec.read(entry);
			found.put(read.id(), read);
		}
		return found;
	}

	@Override
	public Map<EntryId, LedgerEntry> shown(Collection<EntryId> ids) {
		Map<EntryId, LedgerEntry> found = new HashMap<>();
		for (Document entry : this.ledger.find(Filters.in("_id", ids.stream().map(EntryId::value).toList()))
			.projection(Projections.exclude(EntryCodec.LINES, EntryCodec.PENDING))) {
			Entry read = EntryCodec.read(entry);
			found.put(read.id(), read.shown());
		}
		return found;
	}

	@Override
	public void writeMessages(Collection<MessageChange> changes) {
		write(this.messages, changes.stream().<WriteModel<Document>>map(MessageWrites::of).toList());
	}

	@Override
	public void writeEvents(Collection<EventDocument> decided) {
		insertAbsent(this.events, decided.stream().map(EventCodec::write).toList());
	}

	@Override
	public void moveHeads(Collection<Head> moved) {
		write(this.heads, moved.stream().map(MongoLedgerStore::move).toList());
	}

	@Override
	public void finish(Collection<EntryId> ids) {
		write(this.ledger, ids.stream()
			.<WriteModel<Document>>map(
					(id) -> new UpdateOneModel<>(Filters.eq("_id", id.value()), Updates.unset(EntryCodec.PENDING)))
			.toList());
	}

	@Override
	public List<Entry> unfinished(Instant before, int limit) {
		return this.ledger.find(Filters.lt(EntryCodec.SINCE, Date.from(before)))
			.sort(Sorts.ascending(EntryCodec.SINCE, "_id"))
			.limit(limit)
			.map(EntryCodec::read)
			.into(new ArrayList<>());
	}

	private static Head read(Document head) {
		return new Head(new AccountId(head.getString("_id")), head.getLong("sequence"), EntryCodec.readBalance(head),
				EntryCodec.readDay(head.get(EntryCodec.DAY, Document.class)));
	}

	private static WriteModel<Document> move(Head head) {
		Document moved = EntryCodec.write(head.balance())
			.append("sequence", head.sequence())
			.append(EntryCodec.DAY, EntryCodec.write(head.day()));
		String id = head.account().value();
		if (head.sequence() == 1) {
			return new InsertOneModel<>(moved.append("_id", id));
		}
		return new UpdateOneModel<>(Filters.and(Filters.eq("_id", id), Filters.eq("sequence", head.sequence() - 1)),
				new Document("$set", moved));
	}

	private static Set<Integer> insertAbsent(MongoCollection<Document> collection, List<Document> documents) {
		return write(collection, documents.stream().<WriteModel<Document>>map(InsertOneModel::new).toList());
	}

	/**
	 * Writes in any order.
	 * @return which of them found their id taken; read from the errors, since the counts
	 * of a partly failed call are not to be trusted
	 */
	private static Set<Integer> write(MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
		Set<Integer> taken = new HashSet<>();
		if (writes.isEmpty()) {
			return taken;
		}
		try {
			collection.bulkWrite(writes, UNORDERED);
		}
		catch (MongoBulkWriteException ex) {
			if (ex.getWriteConcernError() != null
					|| !ex.getWriteErrors().stream().allMatch(MongoLedgerStore::isDuplicate)) {
				throw ex;
			}
			ex.getWriteErrors().forEach((error) -> taken.add(error.getIndex()));
		}
		return taken;
	}

	private static boolean isDuplicate(BulkWriteError error) {
		return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
	}

}
