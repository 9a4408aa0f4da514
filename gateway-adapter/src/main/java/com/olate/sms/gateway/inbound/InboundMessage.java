package com.olate.sms.gateway.inbound;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.olate.sms.gateway.carrier.Inbound.Segment;
import com.olate.sms.gateway.carrier.Inbound.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text from a phone, as {@code inbound-message.schema.json} has it. One that came again
 * is the same in every field.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboundMessage(String id, String from, String to, String text, @Nullable Segment segment,
		@Nullable String keyword, String route, Instant at) {

	static InboundMessage of(Text text, @Nullable Keyword keyword, String route, String id, Instant at) {
		return new InboundMessage(id, text.from(), text.to(), text.text(), text.segment(),
				(keyword != null) ? keyword.name() : null, route, at);
	}

	/** Names neither number nor text. */
	@Override
	public String toString() {
		return "id=%s keyword=%s route=%s".formatted(this.id, this.keyword, this.route);
	}

}
