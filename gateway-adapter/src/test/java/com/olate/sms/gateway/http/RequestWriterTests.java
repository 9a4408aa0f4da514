package com.olate.sms.gateway.http;

import java.util.List;
import java.util.Map;

import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.text.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.olate.sms.gateway.submission.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RequestWriterTests {

	private static final Map<String, String> LOGIN = Map.of("username", "olate", "password", "p&ss", "sender",
			"Default");

	@Test
	void everyPlaceGetsItsValue() {
		HttpProfile profile = new HttpProfile("get",
				"/s?u={{username}}&p={{password}}&t={{text}}&k={{coding}}&m={{minutes}}", null, null,
				List.of("Authorization: Basic {{basic}}", "X-From: {{from}}"), Map.of("coding", "0"),
				Map.of("coding", "8"), null, null, null);
		Request request = new RequestWriter(profile, LOGIN, "").write(message("", "Ж & x", Encoding.UCS2), NOON);
		assertThat(request.method()).isEqualTo("GET");
		assertThat(request.path()).isEqualTo("/s?u=olate&p=p%26ss&t=%D0%96%20%26%20x&k=8&m=240");
		assertThat(request.headers()).containsExactly(Map.entry("Authorization", "Basic b2xhdGU6cCZzcw=="),
				Map.entry("X-From", "Default"));
		assertThat(request.body()).isEmpty();
		assertThat(request).asString().isEqualTo("Request[GET]");
	}

	@Test
	void ourMessageIdIsInTheReceiptAddress() {
		HttpProfile profile = new HttpProfile(null, "/s", null, "url={{receipts}}", null, null, null, null, null,
				new ReceiptProfile("m={{message}}&s=%d", null, null, null, null, null, null, null, null));
		Message message = message("Me", "x", Encoding.GSM7);
		assertThat(new RequestWriter(profile, LOGIN, "http://g/c").write(message, NOON).body())
			.isEqualTo("url=http%3A%2F%2Fg%2Fc%3Fm%3D" + message.id() + "%26s%3D%25d");
	}

	@Test
	void digitsMayStandOutsideOfStringsInJson() {
		Request request = new RequestWriter(json("{\"to\":{{to}},\"text\":\"say {{text}}!\"}"), LOGIN, "")
			.write(message("Me", "\"},{\"", Encoding.GSM7), NOON);
		assertThat(request.body()).isEqualTo("{\"to\":447700900001,\"text\":\"say \\\"},{\\\"!\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"text\":{{text}}}", "{\"text\":\"{{text}}\"", "{ {{text}} }", "{\"{{text}}\":1}",
			"{{text}}", "{\"text\":\"{{nothing}}\"}", "{\"text\":\"{{text\"}", "{\"url\":\"{{receipts}}\"}" })
	void whatCannotBeWrittenIsRefusedAtTheStart(String body) {
		HttpProfile profile = json(body);
		assertThatIllegalArgumentException().isThrownBy(() -> new RequestWriter(profile, LOGIN, ""));
	}

	@Test
	void profilesAreChecked() {
		assertThatIllegalArgumentException().isThrownBy(() -> profile("PUT", "text/plain", ""));
		assertThatIllegalArgumentException().isThrownBy(() -> profile("GET", "text/plain", "{{text}}"));
		assertThatIllegalArgumentException().isThrownBy(() -> profile("POST", "text/xml", "<a/>"));
	}

	private static HttpProfile json(String body) {
		return profile("POST", "application/json; charset=utf-8", body);
	}

	private static HttpProfile profile(String method, String contentType, String body) {
		return new HttpProfile(method, "/s", contentType, body, null, null, null, null, null, null);
	}

	private static Message message(String sender, String text, Encoding encoding) {
		Message usual = Messages.to("447700900001");
		return new Message(usual.id(), usual.accountId(), usual.eventId(), usual.msisdn(), sender, text, encoding, 1,
				usual.notAfter());
	}

}
