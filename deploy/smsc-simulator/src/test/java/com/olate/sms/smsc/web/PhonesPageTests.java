package com.olate.sms.smsc.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.olate.sms.smsc.Esme;
import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import com.olate.sms.smsc.pdu.SubmitSm;
import com.olate.sms.smsc.phone.Phones;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DeliverSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page and the JSON.
 */
class PhonesPageTests {

	private final Phones phones = new Phones(1000);

	private final SmscSimulator smsc = SmscSimulator.start(SmscSettings.of("olate", "secret"));

	private final MockMvcTester mvc = MockMvcTester.create(org.springframework.test.web.servlet.setup.MockMvcBuilders
		.standaloneSetup(new PhonesPage(this.phones), new MessagesController(this.phones),
				new TextsController(this.smsc))
		.setControllerAdvice(new Problems())
		.addFilter(new HeadersFilter())
		.build());

	@AfterEach
	void stop() {
		this.smsc.close();
	}

	@BeforeEach
	void twoPhones() {
		receive("447700900001", "Hello <b>you</b> & \"me\"", "2026-01-31T12:00:00Z");
		receive("447700900006", "Second", "2026-01-31T12:00:01Z");
		receive("447700900006", "Third", "2026-01-31T12:00:02Z");
	}

	private void receive(String number, String text, String at) {
		this.phones.receive(new SubmitSm("<Olate>", number, 0, 0, 3, text.getBytes(StandardCharsets.ISO_8859_1), null),
				Instant.parse(at));
	}

	@Test
	void thePageShowsPhonesAndEscapesWhatTheyGot() {
		assertThat(this.mvc.get().uri("/")).hasStatusOk()
			.bodyText()
			.contains("+447700900001", "Hello &lt;b&gt;you&lt;/b&gt; &amp; &quot;me&quot;", "&lt;Olate&gt;",
					"31 Jan 12:00:02")
			.doesNotContain("<b>you", "<Olate>")
			.containsSubsequence("447700900006", "Third", "Second", "447700900001");
	}

	@Test
	void aPhonesMessagesAreNewestFirst() {
		assertThat(this.mvc.get().uri("/phones/447700900006/messages")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{"items": [
							  {"from": "<Olate>", "to": "447700900006", "text": "Third", "at": "2026-01-31T12:00:02Z", "segments": 1},
							  {"from": "<Olate>", "to": "447700900006", "text": "Second", "at": "2026-01-31T12:00:01Z", "segments": 1}
							], "page": 0, "size": 50, "total": 2}
							""");
	}

	@Test
	void aPhoneWithoutMessagesHasAnEmptyList() {
		assertThat(this.mvc.get().uri("/phones/1/messages")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"items\": [], \"page\": 0, \"size\": 50, \"total\": 0}");
	}

	@Test
	void theMessagesSinceATimeIncludeThatTime() {
		assertThat(this.mvc.get().uri("/messages?since=2026-01-31T12:00:01Z&size=1")).bodyJson()
			.satisfies((json) -> json.assertThat().extractingPath("$.items[*].text").asArray().containsExactly("Third"))
			.satisfies((json) -> json.assertThat().extractingPath("$.total").isEqualTo(2));
	}

	@Test
	void aWrongQueryIsAProblemThatNamesTheField() {
		for (String query : new String[] { "since=yesterday", "size=501", "size=0", "page=-1", "state=x" }) {
			assertThat(this.mvc.get().uri("/messages?" + query).accept(MediaType.TEXT_HTML)).hasStatus(422)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
				.containsHeader("X-Request-Id")
				.bodyJson()
				.extractingPath("$.errors[0].field")
				.isEqualTo(query.substring(0, query.indexOf('=')));
		}
	}

	@Test
	void aWrongMethodIsAProblem() {
		assertThat(this.mvc.post().uri("/messages")).hasStatus(405)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("METHOD_NOT_ALLOWED");
	}

	@Test
	void messagesCanBeForgotten() {
		assertThat(this.mvc.delete().uri("/messages")).hasStatus(204);
		assertThat(this.phones.messages()).isEmpty();
	}

	@Test
	void aPhoneCanBeMadeToWrite() throws Exception {
		try (Esme esme = Esme.bind(BindType.BIND_TRX, this.smsc.port(), "olate", "secret")) {
			assertThat(write("{\"from\": \"447700900101\", \"to\": \"OlateSMS\", \"text\": \"Stop\"}")).hasStatus(202);
			DeliverSm text = esme.receipts().poll(10, TimeUnit.SECONDS);
			assertThat(text).isNotNull();
			assertThat(text.getEsmClass()).isZero();
			assertThat(text.getSourceAddr()).isEqualTo("447700900101");
			assertThat(text.getDestAddress()).isEqualTo("OlateSMS");
			assertThat(text.getShortMessage()).asString().isEqualTo("Stop");
		}
	}

	@Test
	void aTextThatCannotBeSentIsAProblemThatNamesTheField() {
		assertThat(write("{\"to\": \"OlateSMS\", \"text\": \"Stop\"}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("from");
		assertThat(write("{\"from\": \"1\", \"to\": \"2\", \"text\": \"\"}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("text");
		assertThat(write("{")).hasStatus(400);
		assertThat(this.mvc.post().uri("/texts").formField("from", "1")).as("from a form of another site")
			.hasStatus(415);
	}

	private MockMvcTester.MockMvcRequestBuilder write(String json) {
		return this.mvc.post().uri("/texts").contentType(MediaType.APPLICATION_JSON).content(json);
	}

}
