package com.olate.sms.gateway.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How one kind of HTTP carrier is spoken to. Everything but a route's own: its address,
 * login and speed.
 *
 * @param method POST, or GET
 * @param path what follows the route's address: path and query, a template
 * @param contentType of the body, application/x-www-form-urlencoded, application/json or
 * text/plain; it decides how values are escaped there
 * @param body a template
 * @param headers lines {@code Name: template}
 * @param gsm7 values of messages in the GSM 7-bit alphabet
 * @param ucs2 values of messages in UCS-2
 * @param answers what answers mean, the first row that fits
 * @param id the carrier's id of the message in its answer: the first group, or all of it
 * @param receipts how receipts are read
 */
public record HttpProfile(String method, String path, String contentType, String body, List<String> headers,
		Map<String, String> gsm7, Map<String, String> ucs2, List<AnswerRule> answers, @Nullable Pattern id,
		ReceiptProfile receipts) {

	private static final Map<String, Escape> ESCAPES = Map.of("application/x-www-form-urlencoded", Escape.URL,
			"application/json", Escape.JSON, "text/plain", Escape.NONE);

	/** What is not given has its usual value. */
	@SuppressWarnings({ "java:S107", "NullAway" })
	public HttpProfile(@Nullable String method, @Nullable String path, @Nullable String contentType,
			@Nullable String body, @Nullable List<String> headers, @Nullable Map<String, String> gsm7,
			@Nullable Map<String, String> ucs2, @Nullable List<AnswerRule> answers, @Nullable Pattern id,
			@Nullable ReceiptProfile receipts) {
		this.method = (method != null) ? method.toUpperCase(Locale.ROOT) : "POST";
		this.path = (path != null) ? path : "";
		this.contentType = (contentType != null) ? contentType : "application/x-www-form-urlencoded";
		this.body = (body != null) ? body : "";
		this.headers = (headers != null) ? List.copyOf(headers) : List.of();
		this.gsm7 = (gsm7 != null) ? Map.copyOf(gsm7) : Map.of();
		this.ucs2 = (ucs2 != null) ? Map.copyOf(ucs2) : Map.of();
		this.answers = (answers != null) ? List.copyOf(answers) : List.of();
		this.id = id;
		this.receipts = (receipts != null) ? receipts : ReceiptProfile.NONE;
		if (!this.method.equals("POST") && !this.method.equals("GET")) {
			throw new IllegalArgumentException("method is GET or POST, not " + method);
		}
		if (this.method.equals("GET") && !this.body.isEmpty()) {
			throw new IllegalArgumentException("A GET has no body");
		}
		bodyEscape();
	}

	/** How values are written in the body. */
	Escape bodyEscape() {
		Escape escape = ESCAPES.get(this.contentType.toLowerCase(Locale.ROOT).split(";")[0].strip());
		if (escape == null) {
			throw new IllegalArgumentException("content-type is one of " + ESCAPES.keySet() + ", not "
					+ this.contentType + ": how would values be escaped in it?");
		}
		return escape;
	}

}
