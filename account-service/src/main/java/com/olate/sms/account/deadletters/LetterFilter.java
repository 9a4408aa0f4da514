package com.olate.sms.account.deadletters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are wanted; what is {@code null} does not narrow the list.
 *
 * @param topic logical name of the topic that they were meant for
 */
public record LetterFilter(@Nullable LetterState state, @Nullable String topic, @Nullable String code,
		@Nullable String accountId) {

	static final String NEWEST = "newest";

	static final String BY_STATE = "state";

	static final String BY_ACCOUNT = "account";

	/**
	 * The same for those that wait.
	 */
	LetterFilter waiting() {
		return new LetterFilter(LetterState.WAITING, this.topic, this.code, this.accountId);
	}

	Bson condition() {
		List<Bson> conditions = new ArrayList<>();
		add(conditions, LetterCodec.STATE, (this.state != null) ? this.state.name() : null);
		add(conditions, LetterCodec.TOPIC, this.topic);
		add(conditions, LetterCodec.CODE, this.code);
		add(conditions, LetterCodec.ACCOUNT, this.accountId);
		return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
	}

	String index() {
		if (this.accountId != null) {
			return BY_ACCOUNT;
		}
		return (this.state != null) ? BY_STATE : NEWEST;
	}

	/**
	 * The filter as the log of operator actions has it.
	 */
	String words() {
		String words = Stream.of(this.topic, this.code, this.accountId)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return words.isEmpty() ? "all" : words;
	}

	private static void add(List<Bson> conditions, String field, @Nullable String value) {
		if (value != null) {
			conditions.add(Filters.eq(field, value));
		}
	}

}
