package com.olate.sms.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.correlation.ReceiptKeys;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Receipts that came before their message was known to be accepted. Parking one twice
 * does no harm. Safe for use by several threads.
 */
public class ParkedReceipts {

	/** Longer than any submission stays open: what is left then is removed. */
	private static final Duration LONGEST = Duration.ofDays(4);

	private static final int DUPLICATE_KEY = 11000;

	private final MongoCollection<Document> collection;

	ParkedReceipts(MongoCollection<Document> collection) {
		this.collection = collection;
	}

	/**
	 * Parks receipts under the keys by which they are found again.
	 */
	public void park(Map<ParkedReceipt, List<String>> receipts, Instant lookAgainAt) {
		List<Document> documents = new ArrayList<>();
		receipts.forEach((parked, keys) -> documents.add(document(parked, keys, lookAgainAt)));
		if (documents.isEmpty()) {
			return;
		}
		try {
			this.collection.insertMany(documents, new InsertManyOptions().ordered(false));
		}
		catch (MongoBulkWriteException ex) {
			if (ex.getWriteConcernError() != null
					|| ex.getWriteErrors().stream().anyMatch((error) -> error.getCode() != DUPLICATE_KEY)) {
				throw ex;
			}
		}
	}

	/** Whether any are parked. */
	public boolean any() {
		return this.collection.find().limit(1).first() != null;
	}

	/** Those that may be about a message with one of these keys, or to such a number. */
	public List<ParkedReceipt> about(Collection<String> keys, Collection<String> tails, int limit) {
		if (keys.isEmpty() && tails.isEmpty()) {
			return List.of();
		}
		List<ParkedReceipt> found = new ArrayList<>();
		if (!keys.isEmpty()) {
			found.addAll(find(Filters.in("keys", keys), limit));
		}
		if (!tails.isEmpty()) {
			found.addAll(find(Filters.in("tails", tails), limit));
		}
		return found.stream().distinct().toList();
	}

	/** Those that it is time to look at again. */
	public List<ParkedReceipt> due(Instant now, int limit) {
		return find(Filters.lte("lookAgainAt", SubmissionDocuments.date(now)), limit);
	}

	public void lookAgain(Collection<ParkedReceipt> receipts, Instant at) {
		List<UpdateOneModel<Document>> updates = receipts.stream()
			.map((parked) -> new UpdateOneModel<Document>(Filters.eq("_id", parked.id()),
					Updates.set("lookAgainAt", SubmissionDocuments.date(at))))
			.toList();
		if (!updates.isEmpty()) {
			this.collection.bulkWrite(updates, new BulkWriteOptions().ordered(false));
		}
	}

	public void remove(Collection<ParkedReceipt> receipts) {
		if (!receipts.isEmpty()) {
			this.collection.deleteMany(Filters.in("_id", receipts.stream().map(ParkedReceipt::id).toList()));
		}
	}

	private List<ParkedReceipt> find(Bson filter, int limit) {
		List<ParkedReceipt> found = new ArrayList<>();
		this.collection.find(filter).limit(limit).forEach((document) -> found.add(parked(document)));
		return found;
	}

	private static Document document(ParkedReceipt parked, List<String> keys, Instant lookAgainAt) {
		Receipt receipt = parked.receipt();
		return new Document("_id", parked.id()).append("carrierAccount", parked.carrierAccount())
			.append("keys", keys)
			.append("tails", ReceiptKeys.tails(receipt))
			.append("messageId", receipt.messageId())
			.append("carrierId", receipt.carrierId())
			.append("source", receipt.source())
			.append("destination", receipt.destination())
			.append("outcome", receipt.report().outcome().name())
			.append("reason", receipt.report().reason().name())
			.append("status", receipt.report().status())
			.append("receivedAt", SubmissionDocuments.date(parked.receivedAt()))
			.append("lookAgainAt", SubmissionDocuments.date(lookAgainAt))
			.append("expireAt", SubmissionDocuments.date(parked.receivedAt().plus(LONGEST)));
	}

	private static ParkedReceipt parked(Document document) {
		Report report = new Report(Report.Outcome.valueOf(document.getString("outcome")),
				Reason.valueOf(document.getString("reason")), document.getString("status"));
		Receipt receipt = new Receipt(document.get("messageId", ""), document.getString("carrierId"),
				document.getString("source"), document.getString("destination"), report);
		return new ParkedReceipt(document.getObjectId("_id"), document.getString("carrierAccount"), receipt,
				document.getDate("receivedAt").toInstant());
	}

}
