package com.olate.sms.gateway.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One row of a profile's answers.
 *
 * @param status a pattern that the whole HTTP status has; none for any
 * @param body a pattern that the body holds, none for any; what its first group matches
 * is kept for people
 * @param meaning what such an answer means
 */
record AnswerRule(@Nullable Pattern status, @Nullable Pattern body, AnswerMeaning meaning) {

	/** What is kept of an answer that this row is about; empty if it is about others. */
	Optional<String> match(int answered, String text) {
		String code = Integer.toString(answered);
		if (this.status != null && !this.status.matcher(code).matches()) {
			return Optional.empty();
		}
		if (this.body == null) {
			return Optional.of(code);
		}
		Matcher found = this.body.matcher(text);
		if (!found.find()) {
			return Optional.empty();
		}
		boolean picks = found.groupCount() > 0 && found.group(1) != null;
		return Optional.of(picks ? Printable.of(code + " " + found.group(1)) : code);
	}

}
