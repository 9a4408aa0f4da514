package com.olate.sms.gateway.http;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How receipts of one kind of HTTP carrier are read. Their fields are the parameters of
 * the query and of a form, and the leaves of a JSON body by path ({@code status.name},
 * {@code items.0.id}).
 *
 * @param query what we add to the address where the carrier sends receipts, a template:
 * as a rule our message id and the carrier's own placeholders
 * @param each the path of a JSON list, each element of which is a receipt; its fields
 * have paths of their own
 * @param message our message id
 * @param id the carrier's id
 * @param phone the phone
 * @param state what the states are read from
 * @param status what is kept for people, the state if not given
 * @param error the network's error code
 * @param states what states mean, the first row that fits; a state without a row is never
 * final
 */
public record ReceiptProfile(String query, String each, Pick message, Pick id, Pick phone, Pick state, Pick status,
		Pick error, List<StateRule> states) {

	static final ReceiptProfile NONE = new ReceiptProfile(null, null, null, null, null, null, null, null, null);

	/** What is not given is empty. */
	@SuppressWarnings("java:S107")
	public ReceiptProfile(@Nullable String query, @Nullable String each, @Nullable Pick message, @Nullable Pick id,
			@Nullable Pick phone, @Nullable Pick state, @Nullable Pick status, @Nullable Pick error,
			@Nullable List<StateRule> states) {
		this.query = (query != null) ? query : "";
		this.each = (each != null) ? each : "";
		this.message = (message != null) ? message : Pick.NOTHING;
		this.id = (id != null) ? id : Pick.NOTHING;
		this.phone = (phone != null) ? phone : Pick.NOTHING;
		this.state = (state != null) ? state : Pick.NOTHING;
		this.status = (status != null) ? status : this.state;
		this.error = (error != null) ? error : Pick.NOTHING;
		this.states = (states != null) ? List.copyOf(states) : List.of();
	}

}
