package com.olate.sms.account.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.storage.PagedFind;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The texts that phones sent, for as long as they are kept. A text that is here has been
 * dealt with to the end.
 */
@Repository
public class InboundTexts {

	static final String COLLECTION = "inboundTexts";

	static final String NEWEST = "newest";

	static final String BY_KEYWORD = "keyword";

	static final String BY_PHONE = "phone";

	static final String FROM = "from";

	static final String KEYWORD = "keyword";

	static final String AT = "at";

	private static final String TEXT = "text";

	private static final String SEGMENT = "segment";

	private static final String ACCOUNTS = "accounts";

	private static final Bson NEWEST_FIRST = Sorts.descending(AT, "_id");

	private final MongoCollection<Document> texts;

	InboundTexts(MongoDatabaseFactory mongo) {
		this.texts = mongo.getMongoDatabase().getCollection(COLLECTION);
	}

	/**
	 * One page, newest first.
	 * @param keyword only such, or null for all
	 */
	public Page<InboundText> page(@Nullable Keyword keyword, PageQuery query) {
		PagedFind find = (keyword != null)
				? new PagedFind(Filters.eq(KEYWORD, keyword.name()), NEWEST_FIRST, BY_KEYWORD)
				: new PagedFind(Filters.empty(), NEWEST_FIRST, NEWEST);
		return find.read(this.texts, query, InboundTexts::read);
	}

	/**
	 * The STOPs of these phones, oldest first.
	 */
	public List<InboundText> stops(Collection<Msisdn> phones) {
		return phones.isEmpty() ? List.of()
				: this.texts
					.find(Filters.and(Filters.in(FROM, phones.stream().map(Msisdn::value).toList()),
							Filters.eq(KEYWORD, Keyword.STOP.name())))
					.hintString(BY_PHONE)
					.map(InboundTexts::read)
					.into(new ArrayList<>())
					.stream()
					.sorted((one, other) -> one.at().compareTo(other.at()))
					.toList();
	}

	/**
	 * Takes a number and what it wrote out of its texts; again changes nothing.
	 * @return texts that held them
	 */
	public long erase(String msisdn) {
		return this.texts
			.updateMany(Filters.eq(FROM, msisdn), Updates.combine(Updates.unset(FROM), Updates.unset(TEXT)))
			.getModifiedCount();
	}

	boolean has(String id) {
		return this.texts.find(Filters.eq("_id", id)).first() != null;
	}

	/**
	 * Keeps a text; false if it is here.
	 */
	boolean add(InboundMessage message, List<AccountId> accounts) {
		Document document = new Document("_id", message.id()).append(FROM, message.from().value())
			.append("to", message.to())
			.append(TEXT, message.text())
			.append(SEGMENT, stored(message.segment()))
			.append(KEYWORD, message.keyword().name())
			.append("route", message.route())
			.append(AT, Date.from(message.at()))
			.append(ACCOUNTS, accounts.stream().map(AccountId::value).toList());
		try {
			this.texts.insertOne(document);
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	long forget(Instant before) {
		return this.texts.deleteMany(Filters.lt(AT, Date.from(before))).getDeletedCount();
	}

	private static @Nullable Document stored(@Nullable Segment segment) {
		return (segment != null) ? new Document("number", segment.number()).append("of", segment.of()) : null;
	}

	private static @Nullable Segment segment(@Nullable Document stored) {
		return (stored != null) ? new Segment(stored.getInteger("number"), stored.getInteger("of")) : null;
	}

	private static InboundText read(Document stored) {
		return new InboundText(stored.getString("_id"), stored.getDate(AT).toInstant(), stored.getString(FROM),
				stored.getString("to"), stored.getString(TEXT), segment(stored.get(SEGMENT, Document.class)),
				Keyword.valueOf(stored.getString(KEYWORD)), stored.getString("route"),
				stored.getList(ACCOUNTS, String.class, List.of()));
	}

}
