package com.olate.sms.gateway.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a text holds, it stays where it was put. Another {@code -Dseed=} tries other
 * texts.
 */
class EscapeTests {

	private static final String TRICKY = "\"\\&=%+?#/{}<>'; \r\n\t\u0000\u2028\u20AC\u00E9\u0416\uD83D\uDE00az09._~-";

	private final long seed = Long.getLong("seed", new Random().nextLong());

	private final Random random = new Random(this.seed);

	@Test
	void aFormGivesBackWhatWasPutIn() {
		Template form = new Template("a={{a}}&b={{b}}");
		for (int i = 0; i < 2_000; i++) {
			Map<String, String> values = Map.of("a", text(), "b", text());
			String written = form.expand(values, Escape.URL);
			assertThat(ReceiptFields.of(written, "", "", "")).as("seed %d: %s", this.seed, written)
				.isEqualTo(List.of(values));
			assertThat(URLDecoder.decode(Escape.URL.of(values.get("a")), StandardCharsets.UTF_8))
				.as("seed %d", this.seed)
				.isEqualTo(values.get("a"));
			assertThat(written).matches("[\\x21-\\x7E]*");
		}
	}

	@Test
	void aFormWithinAFormGivesBackWhatWasPutIn() {
		Template inner = new Template("m={{m}}");
		Template outer = new Template("x={{x}}&url={{url}}");
		for (int i = 0; i < 500; i++) {
			String text = text();
			String address = "http://gateway/r?" + inner.expand(Map.of("m", text), Escape.URL);
			String written = outer.expand(Map.of("x", text, "url", address), Escape.URL);
			Map<String, String> read = ReceiptFields.of(written, "", "", "").get(0);
			assertThat(read).as("seed %d", this.seed).containsEntry("x", text).containsEntry("url", address);
			assertThat(ReceiptFields.of(read.get("url").substring(17), "", "", "").get(0)).as("seed %d", this.seed)
				.containsEntry("m", text);
		}
	}

	@Test
	void jsonGivesBackWhatWasPutIn() {
		Template body = new Template("{\"to\":{{to}},\"list\":[{\"text\":\"{{text}}\"}],\"more\":\"{{more}}\"}");
		for (int i = 0; i < 2_000; i++) {
			Map<String, String> values = Map.of("to", "447700900001", "text", text(), "more", text());
			String written = body.expand(values, Escape.JSON);
			assertThat(JsonMapper.shared().readTree(written).size()).as("seed %d: %s", this.seed, written).isEqualTo(3);
			assertThat(ReceiptFields.of("", "application/json", written, "")).as("seed %d", this.seed)
				.isEqualTo(List
					.of(Map.of("to", "447700900001", "list.0.text", values.get("text"), "more", values.get("more"))));
		}
	}

	@Test
	void aHeaderStaysOneLine() {
		for (int i = 0; i < 500; i++) {
			assertThat(Escape.HEADER.of(text())).as("seed %d", this.seed).matches("[\\x20-\\x7E]*");
		}
	}

	@Test
	void valuesAreNotTemplates() {
		assertThat(new Template("{{a}} {{ b }}").expand(Map.of("a", "{{b}}", "b", "2"), Escape.NONE))
			.isEqualTo("{{b}} 2");
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		for (int i = this.random.nextInt(12); i >= 0; i--) {
			int at = this.random.nextInt(TRICKY.length());
			text.appendCodePoint(Character.isSurrogate(TRICKY.charAt(at)) ? 0x1F600 : TRICKY.charAt(at));
		}
		return text.toString();
	}

}
