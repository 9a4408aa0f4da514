package com.olate.sms.gateway.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a carrier's call, read leniently: what cannot be read is not there.
 */
final class ReceiptFields {

	private static final int MOST = 500;

	private static final JsonMapper JSON = JsonMapper.shared();

	private ReceiptFields() {
	}

	/**
	 * The fields of each receipt in a call.
	 * @param query the address's query, still encoded
	 * @param each the path of a JSON list of receipts, empty if there is only one
	 */
	static List<Map<String, String>> of(String query, String contentType, String body, String each) {
		Map<String, String> common = new LinkedHashMap<>();
		form(query, common);
		if (contentType.startsWith("application/json")) {
			return json(body, each, common);
		}
		if (contentType.isEmpty() || contentType.startsWith("application/x-www-form-urlencoded")) {
			form(body, common);
		}
		return List.of(common);
	}

	private static List<Map<String, String>> json(String body, String each, Map<String, String> common) {
		JsonNode tree;
		try {
			tree = JSON.readTree(body);
		}
		catch (JacksonException ex) {
			return List.of(common);
		}
		leaves("", tree, common);
		JsonNode list = each.isEmpty() ? null : tree.at("/" + each.replace('.', '/'));
		if (list == null || !list.isArray()) {
			return List.of(common);
		}
		List<Map<String, String>> receipts = new ArrayList<>();
		for (JsonNode item : list) {
			if (receipts.size() < MOST) {
				Map<String, String> fields = new LinkedHashMap<>(common);
				leaves("", item, fields);
				receipts.add(fields);
			}
		}
		return receipts;
	}

	private static void leaves(String path, JsonNode node, Map<String, String> fields) {
		if (fields.size() >= MOST) {
			return;
		}
		String prefix = path.isEmpty() ? "" : path + ".";
		if (node.isObject()) {
			node.properties().forEach((field) -> leaves(prefix + field.getKey(), field.getValue(), fields));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				leaves(prefix + i, node.get(i), fields);
			}
		}
		else if (!node.isNull() && !path.isEmpty()) {
			fields.put(path, node.asString());
		}
	}

	private static void form(String text, Map<String, String> fields) {
		for (String pair : text.split("&", MOST)) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
			}
		}
	}

	/** Percent-decoded as UTF-8; a percent sign that begins no octet is itself. */
	private static String decoded(String text) {
		ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
		byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < encoded.length; i++) {
			int high = (encoded[i] == '%' && i + 2 < encoded.length) ? Character.digit(encoded[i + 1], 16) : -1;
			int low = (high >= 0) ? Character.digit(encoded[i + 2], 16) : -1;
			if (low >= 0) {
				octets.write(high * 16 + low);
				i += 2;
			}
			else {
				octets.write((encoded[i] == '+') ? ' ' : encoded[i]);
			}
		}
		return octets.toString(StandardCharsets.UTF_8);
	}

}
