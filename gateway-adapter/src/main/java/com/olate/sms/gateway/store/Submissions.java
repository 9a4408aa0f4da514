package com.olate.sms.gateway.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Submission;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * All submissions. A change takes place only over the revision it was decided on; who
 * finds that it did not, reads again and decides again. Safe for use by several threads.
 */
public class Submissions {

	private static final int DUPLICATE_KEY = 11000;

	private final MongoCollection<Document> collection;

	private final SubmissionDocuments documents;

	Submissions(MongoCollection<Document> collection, SubmissionDocuments documents) {
		this.collection = collection;
		this.documents = documents;
	}

	/**
	 * Inserts what is not there. All have the same owner, which no other call ever uses,
	 * so that the call can be repeated when its outcome is unknown.
	 * @return the ids that are there because of this owner
	 */
	public Set<String> insert(List<Submission> submissions) {
		Set<String> mine = new HashSet<>();
		submissions.forEach((submission) -> mine.add(submission.id()));
		Set<String> present = insertAbsent(submissions);
		if (!present.isEmpty()) {
			String owner = submissions.get(0).progress().owner();
			mine.removeAll(present);
			byId(present).values()
				.stream()
				.filter((stored) -> !owner.isEmpty() && stored.progress().owner().equals(owner))
				.forEach((stored) -> mine.add(stored.id()));
		}
		return mine;
	}

	private Set<String> insertAbsent(List<Submission> submissions) {
		try {
			this.collection.insertMany(submissions.stream().map(this.documents::document).toList(),
					new InsertManyOptions().ordered(false));
			return Set.of();
		}
		catch (MongoBulkWriteException ex) {
			if (ex.getWriteConcernError() != null
					|| ex.getWriteErrors().stream().anyMatch((error) -> error.getCode() != DUPLICATE_KEY)) {
				throw ex;
			}
			return ex.getWriteErrors()
				.stream()
				.map(BulkWriteError::getIndex)
				.map((index) -> submissions.get(index).id())
				.collect(Collectors.toSet());
		}
	}

	/**
	 * Makes the changes whose submission is still as it was read. At most one per
	 * submission.
	 * @param changes what each is to become
	 * @return the ids of those that were changed
	 */
	public Set<String> change(Map<Submission, Progress> changes) {
		if (changes.isEmpty()) {
			return Set.of();
		}
		List<UpdateOneModel<Document>> updates = new ArrayList<>(changes.size());
		changes.forEach((before, after) -> updates.add(new UpdateOneModel<>(revision(before.id(), before.progress()),
				this.documents.update(before, before.with(after)))));
		long matched = this.collection.bulkWrite(updates, new BulkWriteOptions().ordered(false)).getMatchedCount();
		Set<String> ids = changes.keySet().stream().map(Submission::id).collect(Collectors.toSet());
		if (matched == changes.size()) {
			return ids;
		}
		Map<String, Submission> stored = byId(ids);
		return changes.entrySet()
			.stream()
			.filter((change) -> same(stored.get(change.getKey().id()), change.getValue()))
			.map((change) -> change.getKey().id())
			.collect(Collectors.toSet());
	}

	private static boolean same(Submission stored, Progress wanted) {
		return stored != null && stored.progress().revision() == wanted.revision()
				&& stored.progress().state() == wanted.state() && stored.progress().owner().equals(wanted.owner())
				&& stored.progress().updatedAt().equals(wanted.updatedAt());
	}

	/**
	 * Notes that the results of these, as they are given, have reached Kafka.
	 */
	public void published(Collection<Submission> submissions) {
		submissions.stream()
			.collect(Collectors.groupingBy((submission) -> submission.progress().revision()))
			.forEach((revision, same) -> this.collection.updateMany(Filters
				.and(Filters.in("_id", same.stream().map(Submission::id).toList()), Filters.eq("revision", revision)),
					Updates.unset("unpublished")));
	}

	public Map<String, Submission> byId(Collection<String> ids) {
		return find(Filters.in("_id", ids), ids.size()).stream()
			.collect(Collectors.toMap(Submission::id, Function.identity()));
	}

	/** Those that a receipt with these keys may be about. */
	public List<Submission> byReceiptKeys(Collection<String> keys, int limit) {
		return keys.isEmpty() ? List.of() : find(Filters.in("receiptKeys", keys), limit);
	}

	/** Those to numbers with these ends whose submit was never answered, so far. */
	public List<Submission> unansweredTo(Collection<String> tails, int limit) {
		if (tails.isEmpty()) {
			return List.of();
		}
		return find(Filters.in("openTail", tails), limit);
	}

	/** Those that wait with these plans and may be claimed now, the longest due first. */
	public List<Submission> claimable(Collection<List<String>> plans, Instant now, int limit) {
		List<Submission> claimable = new ArrayList<>();
		for (List<String> plan : plans) {
			if (claimable.size() < limit) {
				claimable.addAll(read(this.collection.find(WaitingKeys.due(plan, now))
					.sort(Sorts.ascending(WaitingKeys.FIELD))
					.limit(limit - claimable.size())));
			}
		}
		return claimable;
	}

	/** How many wait with this plan. */
	public long waiting(List<String> plan) {
		return this.collection.countDocuments(WaitingKeys.all(plan));
	}

	/** Those that wait with a plan that is none of these. */
	public List<Submission> waitingOtherwise(Collection<List<String>> plans, int limit) {
		List<Submission> found = new ArrayList<>();
		for (Bson gap : WaitingKeys.others(plans)) {
			found.addAll(find(gap, limit - found.size()));
		}
		return found;
	}

	/** Those that time alone changes now. */
	public List<Submission> overdue(Instant now, int limit) {
		return find(Filters.lt("changesAt", SubmissionDocuments.date(now)), limit);
	}

	/**
	 * Those changed before then whose results have not reached Kafka. Their mark is the
	 * time they were created at, so the many that are just under way are passed by.
	 */
	public List<Submission> unpublished(Instant updatedBefore, int limit) {
		Date before = SubmissionDocuments.date(updatedBefore);
		return find(Filters.and(Filters.lt("unpublished", before), Filters.lt("updatedAt", before)), limit);
	}

	/** Removes what has been kept long enough. */
	public long removeExpired(Instant now) {
		return this.collection.deleteMany(Filters.lt("expireAt", SubmissionDocuments.date(now))).getDeletedCount();
	}

	private static Bson revision(String id, Progress progress) {
		return Filters.and(Filters.eq("_id", id), Filters.eq("revision", progress.revision()));
	}

	private List<Submission> find(Bson filter, int limit) {
		return (limit == 0) ? List.of() : read(this.collection.find(filter).limit(limit));
	}

	private static List<Submission> read(Iterable<Document> found) {
		List<Submission> submissions = new ArrayList<>();
		found.forEach((document) -> submissions.add(SubmissionDocuments.submission(document)));
		return submissions;
	}

}
