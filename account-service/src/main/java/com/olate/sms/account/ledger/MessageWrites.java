package com.olate.sms.account.ledger;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.olate.sms.account.history.MessageCodec;
import com.olate.sms.account.history.MessageFields;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Changes of messages as writes, each with its condition.
 */
final class MessageWrites {

	private MessageWrites() {
	}

	static WriteModel<Document> of(MessageChange change) {
		if (change instanceof MessageChange.Insert insert) {
			return new InsertOneModel<>(MessageCodec.write(insert.message()));
		}
		MessageChange.Settle settle = (MessageChange.Settle) change;
		return new UpdateOneModel<>(Filters.and(Filters.eq(MessageFields.ID, settle.id().value()),
				Filters.lt(MessageFields.LEDGER_SEQ, settle.sequence())), settled(settle));
	}

	private static Bson settled(MessageChange.Settle settle) {
		Settlement settlement = settle.settlement();
		List<Bson> updates = new ArrayList<>();
		updates.add(Updates.set(MessageFields.LEDGER_SEQ, settle.sequence()));
		updates.add(Updates.set(MessageFields.CREDIT, settlement.credit().name()));
		updates.add(Updates.unset(MessageFields.OPEN));
		updates.add(Updates.set(MessageFields.STATE, settlement.state().name()));
		updates.add(Updates.set(MessageFields.RANK, settlement.state().rank()));
		updates.add(Updates.set(MessageFields.UPDATED_AT, Date.from(settlement.at())));
		updates.add(setOrUnset(MessageFields.REASON, settlement.reason()));
		updates.add(setOrUnset(MessageFields.ROUTE, settlement.route()));
		updates.add(setOrUnset(MessageFields.CARRIER_STATUS, settlement.carrierStatus()));
		if (settlement.late() != null) {
			updates.add(Updates.set(MessageFields.LATE, settlement.late().name()));
		}
		return Updates.combine(updates);
	}

	private static Bson setOrUnset(String field, @Nullable String value) {
		return (value != null) ? Updates.set(field, value) : Updates.unset(field);
	}

}
