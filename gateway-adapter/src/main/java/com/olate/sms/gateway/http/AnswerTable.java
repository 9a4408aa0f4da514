package com.olate.sms.gateway.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an HTTP carrier's answers mean: the first row of the profile that fits; else what
 * the status alone can say. A status says "not taken" only where HTTP leaves no doubt: a
 * success or a server's failure of unknown meaning is unknown.
 */
final class AnswerTable {

	private static final int LONGEST_ID = 64;

	private final List<AnswerRule> rules;

	private final @Nullable Pattern id;

	AnswerTable(HttpProfile profile) {
		this.rules = profile.answers();
		this.id = profile.id();
	}

	/**
	 * Reads an answer.
	 * @param body its beginning
	 */
	Verdict read(int status, String body) {
		for (AnswerRule rule : this.rules) {
			Optional<String> kept = rule.match(status, body);
			if (kept.isPresent()) {
				String carrierId = (rule.meaning() == AnswerMeaning.ACCEPTED) ? carrierId(body) : "";
				return new Verdict(rule.meaning(), carrierId, kept.get());
			}
		}
		return new Verdict(usual(status), "", Integer.toString(status));
	}

	private String carrierId(String body) {
		if (this.id == null) {
			return "";
		}
		Matcher found = this.id.matcher(body);
		String text = found.find() ? found.group((found.groupCount() > 0) ? 1 : 0) : "";
		return (text == null || text.length() > LONGEST_ID) ? "" : text.strip();
	}

	private static AnswerMeaning usual(int status) {
		return switch (status) {
			case 401, 403, 407 -> AnswerMeaning.LOGIN;
			case 429 -> AnswerMeaning.THROTTLED;
			case 408, 409, 425 -> AnswerMeaning.UNKNOWN;
			default -> (status >= 300 && status < 500) ? AnswerMeaning.OURS : AnswerMeaning.UNKNOWN;
		};
	}

}
