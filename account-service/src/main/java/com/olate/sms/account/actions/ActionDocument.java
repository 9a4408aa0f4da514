package com.olate.sms.account.actions;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A line of the action log as stored, with the id of the request for whoever follows it
 * into the service's log.
 */
@Document(ActionDocument.COLLECTION)
record ActionDocument(@Id String id, Instant at, String operator, String type, @Nullable String accountId,
		@Nullable String target, @Nullable String reason, @Nullable Map<String, String> details, String requestId,
		String outcome, @Nullable String refusal) {

	static final String COLLECTION = "operatorActions";

	OperatorAction toAction() {
		Map<String, String> values = (this.details != null) ? this.details : Map.of();
		return new OperatorAction(this.id, this.at, this.operator, ActionType.valueOf(this.type), this.accountId,
				this.target, this.reason, values, OperatorAction.Outcome.valueOf(this.outcome), this.refusal);
	}

}
