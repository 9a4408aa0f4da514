package com.olate.sms.ingest.event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.olate.sms.ingest.event.Readings.ACCOUNT;
import static com.olate.sms.ingest.event.Readings.accepted;
import static com.olate.sms.ingest.event.Readings.bytes;
import static com.olate.sms.ingest.event.Readings.invalid;
import static com.olate.sms.ingest.event.Readings.malformed;
import static com.olate.sms.ingest.event.Readings.reader;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The short JSON form, and what every form shares with it.
 */
class JsonEventTests {

	private static final String INVOICE = """
			{"type": "invoice.created", "data": {"number": "INV-1", "customer": "Dee Ltd", \
			"amount": 120.00, "currency": "GBP", "due": "2026-12-22"}}""";

	@Test
	void anInvoiceBecomesAnEventOfTheAccount() {
		NotificationEvent event = accepted(reader().json(bytes(INVOICE), null, ACCOUNT));
		assertThat(event).isEqualTo(new NotificationEvent("random-id", "urn:olate:http", ACCOUNT, "invoice.created",
				"2026-11-22T10:15:00Z",
				"{\"number\":\"INV-1\",\"customer\":\"Dee Ltd\",\"amount\":120.00,\"currency\":\"GBP\",\"due\":\"2026-12-22\"}"));
	}

	@Test
	void theIdComesFromTheBodyOrTheIdempotencyKey() {
		String withId = INVOICE.replaceFirst("\\{", "{\"id\": \"e-1\", ");
		assertThat(accepted(reader().json(bytes(withId), null, ACCOUNT)).id()).isEqualTo("e-1");
		assertThat(accepted(reader().json(bytes(INVOICE), "e-1", ACCOUNT)).id()).isEqualTo("e-1");
		assertThat(accepted(reader().json(bytes(withId), "e-1", ACCOUNT)).id()).isEqualTo("e-1");
		assertThat(invalid(reader().json(bytes(withId), "e-2", ACCOUNT)).errors()).extracting(FieldError::field)
			.containsExactly("Idempotency-Key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "with space", "\u00e9", "tab\t" })
	void anIdempotencyKeyThatIsNoIdIsNamed(String key) {
		assertThat(invalid(reader().json(bytes(INVOICE), key, ACCOUNT)).errors()).extracting(FieldError::field)
			.containsExactly("Idempotency-Key");
		String withId = INVOICE.replaceFirst("\\{", "{\"id\": \"e-1\", ");
		assertThat(invalid(reader().json(bytes(withId), key, ACCOUNT)).errors()).extracting(FieldError::field)
			.containsExactly("Idempotency-Key");
	}

	@Test
	void unknownFieldsAreIgnoredAndNotPublishedAndNullIsLikeMissing() {
		NotificationEvent event = accepted(reader().json(bytes("""
				{"type": "message", "id": null, "subject": null, "extra": {"a": [1]},
				 "data": {"text": "Hello", "secret": "\\u0000", "huge": 1e400, "due": null}}"""), null, ACCOUNT));
		assertThat(event.data()).isEqualTo("{\"text\":\"Hello\"}");
	}

	@Test
	void lineBreaksOfWindowsBecomeLineFeeds() {
		String body = "{\"type\": \"message\", \"data\": {\"text\": \"a\\r\\nb\"}}";
		assertThat(accepted(reader().json(bytes(body), null, ACCOUNT)).data()).isEqualTo("{\"text\":\"a\\nb\"}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"120.0"                 | "120.0"
			120                     | 120
			-0.000001               | -0.000001
			1.5e3                   | 1500
			1e2                     | 100
			0e-99                   | 0
			0E+999999               | 0
			999999999999999.999999  | 999999999999999.999999
			1.10000000000           | 1.1
			""", quoteCharacter = '`')
	void anAmountKeepsItsDigitsAndIsWrittenPlainly(String given, String published) {
		NotificationEvent event = accepted(reader().json(bytes(INVOICE.replace("120.00", given)), null, ACCOUNT));
		assertThat(event.data()).contains("\"amount\":" + published + ",");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "{", "nonsense", "{}{}", "{\"a\": NaN}", "{\"a\": 1, \"a\": 2}", "{'a': 1}",
			"[]", "\"text\"", "{\"a\": \"tab\t\"}", "{\"a\": 01}", "{\"a\": +1}", "{/* */}" })
	void whatIsNotOneStrictJsonObjectIsMalformed(String body) {
		assertThat(malformed(reader().json(bytes(body), null, ACCOUNT))).startsWith("The ");
	}

	@Test
	void whatIsMalformedIsToldByPositionAndNeverRepeated() {
		assertThat(malformed(reader().json(bytes("{\"text\": secret}"), null, ACCOUNT)))
			.startsWith("The body is not valid JSON: line 1, column ")
			.doesNotContain("secret");
		assertThat(malformed(reader().json(bytes("{\"secret\": 1, \"secret\": 2}"), null, ACCOUNT)))
			.startsWith("The JSON has a field twice")
			.doesNotContain("secret");
		assertThat(malformed(reader().json(bytes("[".repeat(10_000)), null, ACCOUNT))).contains("nested deeper");
		assertThat(malformed(reader().json(bytes("{\"a\": " + "9".repeat(5000) + "}"), null, ACCOUNT)))
			.contains("a number that is too long");
		assertThat(malformed(reader().json(new byte[] { '"', (byte) 0xC3, '"' }, null, ACCOUNT)))
			.isEqualTo("The body is not valid UTF-8.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"data": {}}                                              | type          | required
			{"type": "message"}                                       | data          | required
			{"type": "message", "data": []}                           | data          | wrong-type
			{"type": "message", "data": "{}"}                         | data          | wrong-type
			{"type": "message", "data": {}}                           | data.text     | required
			{"type": "message", "data": {"text": 5}}                  | data.text     | wrong-type
			{"type": "message", "data": {"text": ""}}                 | data.text     | too-short
			{"type": "message", "data": {"text": " "}}                | data.text     | blank
			{"type": "message", "data": {"text": "a\\u0000b"}}        | data.text     | control-character
			{"type": "message", "data": {"text": "a\\rb"}}            | data.text     | control-character
			{"type": "message", "data": {"text": "\\ud83d"}}          | data.text     | broken-unicode
			{"type": "message", "data": {"text": "\\ude00\\ud83d"}}   | data.text     | broken-unicode
			{"type": "message", "id": "", "data": {"text": "a"}}      | id            | format
			{"type": "message", "id": 5, "data": {"text": "a"}}       | id            | wrong-type
			{"type": "message", "id": "a b", "data": {"text": "a"}}   | id            | format
			{"type": "message", "source": " ", "data": {"text": "a"}} | source        | format
			{"type": "message", "time": "soon", "data": {"text": "a"}} | time         | format
			{"type": "message", "specversion": "0.3", "data": {"text": "a"}} | specversion | format
			{"type": "message", "subject": "someone-else", "data": {"text": "a"}} | subject | not-yours
			{"type": "message", "subject": 7, "data": {"text": "a"}}  | subject       | not-yours
			{"type": "message", "source": "urn:olate:account", "data": {"text": "a"}} | source | reserved
			{"type": "message", "datacontenttype": "text/xml", "data": {"text": "a"}} | datacontenttype | format
			{"type": "message", "data_base64": "e30=", "data": {"text": "a"}} | data_base64 | format
			{"type": "contact.test", "data": {"contactId": "c-1"}}    | type          | reserved
			{"type": "resend", "data": {"eventId": "e"}}              | type          | reserved
			{"type": "invoice.paid", "data": {}}                      | type          | unknown-type
			{"type": 7, "data": {}}                                   | type          | wrong-type
			""")
	void aWrongEventNamesItsField(String body, String field, String code) {
		assertThat(invalid(reader().json(bytes(body), null, ACCOUNT)).errors())
			.extracting(FieldError::field, FieldError::code)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"number": "INV-1"        | "number": 7                | data.number   | wrong-type
			"number": "INV-1"        | "number": ""               | data.number   | too-short
			"number": "INV-1"        | "number": "a\\nb"          | data.number   | control-character
			"customer": "Dee Ltd"    | "client": "Dee Ltd"        | data.customer | required
			"customer": "Dee Ltd"    | "customer": "\\udc00"      | data.customer | broken-unicode
			"amount": 120.00         | "amount": "1,200.00"       | data.amount   | format
			"amount": 120.00         | "amount": "NaN"            | data.amount   | format
			"amount": 120.00         | "amount": null             | data.amount   | required
			"amount": 120.00         | "amount": {}               | data.amount   | format
			"amount": 120.00         | "amount": 1e400            | data.amount   | out-of-range
			"amount": 120.00         | "amount": 1e999999999      | data.amount   | out-of-range
			"amount": 120.00         | "amount": 1000000000000000 | data.amount   | out-of-range
			"amount": 120.00         | "amount": 0.0000001        | data.amount   | out-of-range
			"currency": "GBP"        | "currency": "gbp"          | data.currency | format
			"currency": "GBP"        | "currency": "GBP\\n"       | data.currency | format
			"due": "2026-12-22"      | "due": "22.12.2026"        | data.due      | format
			"due": "2026-12-22"      | "due": "2026-02-30"        | data.due      | format
			""")
	void aWrongInvoiceNamesItsField(String good, String bad, String field, String code) {
		assertThat(invalid(reader().json(bytes(INVOICE.replace(good, bad)), null, ACCOUNT)).errors())
			.extracting(FieldError::field, FieldError::code)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
	}

	@ParameterizedTest
	@CsvSource({ "id,200,", "id,201,id", "source,201,source", "id,300,id" })
	void longNamesAreRefused(String attribute, int length, String refused) {
		String body = "{\"type\": \"message\", \"" + attribute + "\": \"" + "x".repeat(length)
				+ "\", \"data\": {\"text\": \"a\"}}";
		Reading reading = reader().json(bytes(body), null, ACCOUNT);
		if (refused == null) {
			assertThat(accepted(reading).id()).hasSize(length);
		}
		else {
			assertThat(invalid(reading).errors()).extracting(FieldError::field).containsExactly(refused);
		}
	}

	@Test
	void theDetailSaysTheFirstThingToChangeAndHowManyThereAre() {
		String body = INVOICE.replace("GBP", "pounds").replace("INV-1", "");
		Reading.Invalid invalid = invalid(reader().json(bytes(body), null, ACCOUNT));
		assertThat(invalid.detail()).isEqualTo("data.number: must not be empty (and 1 more)");
		assertThat(invalid.errors())
			.contains(new FieldError("data.currency", "format", "must be three capital letters, such as GBP"));
	}

	@Test
	void anUnknownTypeListsTheKnownOnes() {
		assertThat(invalid(reader().json(bytes("{\"type\": \"x\", \"data\": {}}"), null, ACCOUNT)).detail())
			.isEqualTo("type: is not known; use one of invoice.created, invoice.pending-approval, message");
	}

	@ParameterizedTest
	@CsvSource({ "a,160,true", "a,161,false", "\u20ac,80,true", "\u20ac,81,false", "\u4f60,70,true", "\u4f60,71,false",
			"\ud83d\ude00,35,true", "\ud83d\ude00,36,false" })
	void aFreeTextMayTakeOneSegment(String character, int times, boolean fits) {
		String body = "{\"type\": \"message\", \"data\": {\"text\": \"" + character.repeat(times) + "\"}}";
		Reading reading = reader().json(bytes(body), null, ACCOUNT);
		if (fits) {
			accepted(reading);
		}
		else {
			assertThat(invalid(reading).detail()).isEqualTo("data.text: takes 2 SMS and may take 1; shorten it");
		}
	}

	@Test
	void aByteOrderMarkIsSkipped() {
		accepted(reader().json(bytes("\uFEFF" + INVOICE), null, ACCOUNT));
	}

}
