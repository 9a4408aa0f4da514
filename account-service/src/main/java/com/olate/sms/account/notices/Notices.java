package com.olate.sms.account.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What owners were told. What is remembered and the mail that follows change in one
 * conditional write, so a crossing leads to one mail, whoever looks at it and whatever
 * stops. {@link #DUE} is there only while a mail waits: its sparse index is the work
 * list.
 */
class Notices {

	static final String COLLECTION = "notices";

	static final String ACCOUNT = "accountId";

	static final String TOPIC = "topic";

	static final String REVISION = "revision";

	static final String LEVEL = "level";

	static final String TOTAL = "total";

	static final String PEOPLE = "people";

	static final String SINCE = "since";

	static final String MAIL = "mail";

	static final String DUE = "due";

	static final String DECIDED = "decided";

	static final String ATTEMPTS = "attempts";

	private final MongoCollection<Document> notices;

	private final Clock clock;

	Notices(MongoDatabase database, Clock clock) {
		this.notices = database.getCollection(COLLECTION);
		this.clock = clock;
	}

	static CollectionIndexes indexes() {
		return CollectionIndexes.on(COLLECTION).sparse(DUE, new Document(DUE, 1));
	}

	/**
	 * What these accounts were told of the topic; one never looked at is left out.
	 */
	Map<AccountId, Told> about(Topic topic, Collection<AccountId> accounts) {
		List<String> ids = accounts.stream().map((account) -> id(account, topic)).toList();
		Map<AccountId, Told> found = new HashMap<>();
		this.notices.find(Filters.in("_id", ids)).map(Told::read).forEach((told) -> found.put(told.account(), told));
		return found;
	}

	/**
	 * Remembers the credits and the mail that is due, unless somebody else has done so.
	 */
	void remember(AccountId account, @Nullable Told before, Credits.Change change) {
		Document fields = new Document(LEVEL, change.now().level().name()).append(TOTAL, change.now().total())
			.append(PEOPLE, change.now().people());
		change.notice().ifPresent((notice) -> fields.putAll(mail(notice)));
		write(account, Topic.CREDITS, before, fields);
	}

	/**
	 * Remembers that the owner is told of the wrong logins that began then.
	 */
	void remember(AccountId account, @Nullable Told before, Instant since) {
		Document fields = mail(NoticeKind.WRONG_LOGINS).append(SINCE, Date.from(since));
		write(account, Topic.LOGINS, before, fields);
	}

	private Document mail(NoticeKind notice) {
		Date now = Date.from(this.clock.instant());
		return new Document(MAIL, notice.name()).append(DUE, now).append(DECIDED, now).append(ATTEMPTS, 0);
	}

	private void write(AccountId account, Topic topic, @Nullable Told before, Document fields) {
		if (before == null) {
			Document fresh = new Document("_id", id(account, topic)).append(ACCOUNT, account.value())
				.append(TOPIC, topic.name())
				.append(REVISION, 1L);
			fresh.putAll(fields);
			insert(fresh);
		}
		else {
			this.notices.updateOne(stillAt(before),
					new Document("$set", fields).append("$inc", new Document(REVISION, 1L)));
		}
	}

	private void insert(Document fresh) {
		try {
			this.notices.insertOne(fresh);
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	/**
	 * Takes mails that are due, for as long as the lease.
	 */
	List<Told> take(int most, Duration lease) {
		Instant now = this.clock.instant();
		List<Told> taken = new ArrayList<>();
		for (Document stored : this.notices.find(Filters.lte(DUE, Date.from(now)))
			.sort(Sorts.ascending(DUE))
			.hintString(DUE)
			.limit(most)) {
			Told told = Told.read(stored);
			Bson untaken = Filters.and(stillAt(told), Filters.eq(DUE, stored.getDate(DUE)));
			if (this.notices.updateOne(untaken, Updates.set(DUE, Date.from(now.plus(lease)))).getModifiedCount() == 1) {
				taken.add(told);
			}
		}
		return taken;
	}

	/**
	 * The mail has been sent, or never will be.
	 */
	void done(Told told) {
		this.notices.updateOne(stillAt(told), Updates.combine(Updates.unset(MAIL), Updates.unset(DUE),
				Updates.unset(DECIDED), Updates.unset(ATTEMPTS)));
	}

	void failed(Told told, Duration pause) {
		this.notices.updateOne(stillAt(told), Updates
			.combine(Updates.set(DUE, Date.from(this.clock.instant().plus(pause))), Updates.inc(ATTEMPTS, 1)));
	}

	private static String id(AccountId account, Topic topic) {
		return account.value() + "/" + topic.name();
	}

	private static Bson stillAt(Told told) {
		return Filters.and(Filters.eq("_id", id(told.account(), told.topic())), Filters.eq(REVISION, told.revision()));
	}

}
