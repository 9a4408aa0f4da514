package com.olate.sms.account.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.MessageFields;
import com.olate.sms.account.history.MessageState;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Writes to message rows what moves no credit. A state is written only over one of lower
 * rank, a late receipt only on a message that was released.
 */
@Repository
class Marks {

	private final MongoCollection<Document> messages;

	Marks(MongoDatabaseFactory mongo) {
		this.messages = mongo.getMongoDatabase().getCollection(MessageFields.COLLECTION);
	}

	void write(List<Raise> raises) {
		List<WriteModel<Document>> writes = new ArrayList<>();
		for (Raise raise : raises) {
			if (raise.state() != null) {
				writes.add(state(raise, raise.state()));
			}
			if (raise.late() != null) {
				writes.add(late(raise, raise.late()));
			}
		}
		if (!writes.isEmpty()) {
			this.messages.bulkWrite(writes, new BulkWriteOptions().ordered(false));
		}
	}

	private static WriteModel<Document> state(Raise raise, MessageState state) {
		Bson condition = Filters.and(Filters.eq(MessageFields.ID, raise.message().value()),
				Filters.lt(MessageFields.RANK, state.rank()), Filters.eq(MessageFields.CREDIT, state.credit().name()));
		return new UpdateOneModel<>(condition, Updates.combine(Updates.set(MessageFields.STATE, state.name()),
				Updates.set(MessageFields.RANK, state.rank()),
				Updates.set(MessageFields.UPDATED_AT, Date.from(raise.at())),
				setOrUnset(MessageFields.REASON, raise.reason()), setOrUnset(MessageFields.ROUTE, raise.route()),
				setOrUnset(MessageFields.CARRIER_STATUS, raise.carrierStatus())));
	}

	private static WriteModel<Document> late(Raise raise, MessageState late) {
		List<@Nullable String> lower = new ArrayList<>();
		lower.add(null);
		Arrays.stream(MessageState.values())
			.filter((state) -> state.rank() < late.rank())
			.forEach((state) -> lower.add(state.name()));
		Bson condition = Filters.and(Filters.eq(MessageFields.ID, raise.message().value()),
				Filters.eq(MessageFields.CREDIT, CreditState.RELEASED.name()), Filters.in(MessageFields.LATE, lower));
		return new UpdateOneModel<>(condition, Updates.set(MessageFields.LATE, late.name()));
	}

	private static Bson setOrUnset(String field, @Nullable String value) {
		return (value != null) ? Updates.set(field, value) : Updates.unset(field);
	}

}
