package com.olate.sms.gateway.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.olate.sms.gateway.submission.Message;
import com.olate.sms.text.Encoding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes submits as a profile wants them. Made once for a route, where it finds out
 * whether the profile can be written at all; then stateless.
 */
final class RequestWriter {

	/** A text that would break out of any place that is not escaped. */
	private static final String HOSTILE = "\"\\&=%{{text}}?#+\r\n\t'<\u0000\u20AC";

	private static final Set<String> OF_A_MESSAGE = Set.of("message", "to", "from", "text", "segments", "seconds",
			"minutes");

	private final HttpProfile profile;

	private final Map<String, String> values;

	private final String receipts;

	private final Template path;

	private final Template body;

	private final List<Map.Entry<String, Template>> headers;

	private final Template query;

	/**
	 * @param values the route's own values, among them its login
	 * @param receipts where the carrier sends receipts, empty for nowhere
	 * @throws IllegalArgumentException if something is missing or cannot be written
	 */
	RequestWriter(HttpProfile profile, Map<String, String> values, String receipts) {
		this.profile = profile;
		this.values = new HashMap<>(values);
		this.values.put("basic", basic(values));
		this.receipts = receipts;
		this.path = new Template(profile.path());
		this.body = new Template(profile.body());
		this.headers = profile.headers().stream().map(RequestWriter::header).toList();
		this.query = new Template(profile.receipts().query());
		Set<String> known = new HashSet<>(this.values.keySet());
		known.addAll(OF_A_MESSAGE);
		if (!receipts.isEmpty()) {
			known.add("receipts");
		}
		known.addAll(profile.gsm7().keySet());
		known.addAll(profile.ucs2().keySet());
		List<Template> templates = new ArrayList<>(List.of(this.path, this.body, this.query));
		this.headers.forEach((header) -> templates.add(header.getValue()));
		templates.forEach((template) -> template.needsOnly(known));
		if (profile.bodyEscape() == Escape.JSON && !profile.body().isEmpty()) {
			checkJson();
		}
	}

	private static Map.Entry<String, Template> header(String line) {
		String[] parts = line.split(":", 2);
		if (parts.length != 2 || !parts[0].strip().matches("[A-Za-z0-9-]+")) {
			throw new IllegalArgumentException("A header is written Name: value, not " + parts[0]);
		}
		return Map.entry(parts[0].strip(), new Template(parts[1].strip()));
	}

	private static String basic(Map<String, String> values) {
		String login = values.getOrDefault("username", "") + ":" + values.getOrDefault("password", "");
		return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Places must be within strings, but for digits: whatever stands there stays there.
	 */
	private void checkJson() {
		Map<String, String> hostile = new HashMap<>();
		this.body.names().forEach((name) -> hostile.put(name, HOSTILE));
		List.of("to", "segments", "seconds", "minutes")
			.forEach((name) -> hostile.computeIfPresent(name, (n, v) -> "1"));
		try {
			long places = this.body.names().stream().filter((name) -> hostile.get(name).equals(HOSTILE)).count();
			JsonNode tree = JsonMapper.shared().readTree(this.body.expand(hostile, Escape.JSON));
			if (count(tree) != places) {
				throw new IllegalArgumentException("Each value of a JSON body stands within a string of it");
			}
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The body is no JSON with values in its strings", ex);
		}
	}

	private static long count(JsonNode node) {
		if (node.isString()) {
			return (node.asString().length() - node.asString().replace(HOSTILE, "").length()) / HOSTILE.length();
		}
		long found = 0;
		for (JsonNode child : node) {
			found += count(child);
		}
		return found;
	}

	/** A path like those of submits. */
	String samplePath() {
		Map<String, String> sample = new HashMap<>();
		this.path.names().forEach((name) -> sample.put(name, HOSTILE));
		return this.path.expand(sample, Escape.URL);
	}

	/** The submit of a message. */
	Request write(Message message, Instant now) {
		Map<String, String> all = new HashMap<>(this.values);
		all.putAll((message.encoding() == Encoding.GSM7) ? this.profile.gsm7() : this.profile.ucs2());
		Duration left = Duration.between(now, message.notAfter());
		all.put("message", message.id());
		all.put("to", message.msisdn());
		all.put("from", message.sender().isEmpty() ? this.values.getOrDefault("sender", "") : message.sender());
		all.put("text", message.text());
		all.put("segments", Integer.toString(message.segments()));
		all.put("seconds", Long.toString(Math.max(60, left.toSeconds())));
		all.put("minutes", Long.toString(Math.max(1, left.toMinutes())));
		String added = this.query.expand(all, Escape.URL);
		all.put("receipts", added.isEmpty() ? this.receipts : this.receipts + "?" + added);
		List<Map.Entry<String, String>> lines = this.headers.stream()
			.map((header) -> Map.entry(header.getKey(), header.getValue().expand(all, Escape.HEADER)))
			.toList();
		return new Request(this.profile.method(), this.path.expand(all, Escape.URL), lines, this.profile.contentType(),
				this.body.expand(all, this.profile.bodyEscape()));
	}

}
