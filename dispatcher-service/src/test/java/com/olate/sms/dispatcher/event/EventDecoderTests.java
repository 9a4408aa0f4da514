package com.olate.sms.dispatcher.event;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Valid events from either mode, and every fault by its name.
 */
class EventDecoderTests {

	private static final String ENVELOPE = """
			{"specversion":"1.0","id":"iono-4711","source":"urn:iono:billing","subject":"%s",
			 "type":"invoice.created","data":%s}""".formatted(Raw.ACCOUNT, Raw.INVOICE);

	private final EventDecoder decoder = new EventDecoder(10_000);

	@Test
	void bothModesGiveTheSameEvent() {
		NotificationEvent binary = event(Raw.binary("invoice.created", Raw.INVOICE));
		assertThat(binary.accountId()).isEqualTo(Raw.ACCOUNT);
		assertThat(binary.source()).isEqualTo("urn:iono:billing");
		assertThat(binary.id()).isEqualTo("iono-4711");
		assertThat(binary.type()).isEqualTo(EventType.INVOICE_CREATED);
		assertThat(binary.data()).isEqualTo(new EventData.Invoice("INV-4711", "Ábel & Sons", new BigDecimal("1.2E+2"),
				"GBP", LocalDate.of(2026, 12, 22)));
		assertThat(event(Raw.structured(ENVELOPE))).isEqualTo(binary);
	}

	@Test
	void whatIsUnknownOrOptionalDoesNotMatter() {
		NotificationEvent plain = event(Raw.binary("invoice.created", Raw.INVOICE));
		Raw extended = Raw
			.binary("invoice.created", Raw.INVOICE.replace("{\"number\"", "{\"extra\":{\"a\":[1e400]},\"number\""))
			.header("ce_time", "yesterday")
			.header("ce_traceparent", "00-1-2-3")
			.header("__TypeId__", "java.lang.Runtime")
			.header("__TypeId__", "again");
		assertThat(event(extended)).isEqualTo(plain);
		assertThat(event(Raw.binary("invoice.created", Raw.INVOICE).without("content-type"))).isEqualTo(plain);
		assertThat(event(Raw.structured(ENVELOPE.replace("\"data\"", "\"time\":null,\"comexample\":7,\"data\""))))
			.isEqualTo(plain);
	}

	@Test
	void theSubjectDecidesAndTheKeyStandsInForIt() {
		Raw other = Raw.binary("invoice.created", Raw.INVOICE).key("otheraccount");
		assertThat(event(other).accountId()).isEqualTo(Raw.ACCOUNT);
		assertThat(event(other.without("ce_subject")).accountId()).isEqualTo("otheraccount");
	}

	@ParameterizedTest
	@CsvSource({ "contact.test, '{\"contactId\":\"c-1\"}'", "resend, '{\"eventId\":\"iono-1\"}'" })
	void internalTypesComeFromAccountServiceAlone(String type, String data) {
		assertThat(event(Raw.binary(type, "urn:olate:account", data)).type().text()).isEqualTo(type);
		assertThat(rejected(Raw.binary(type, "urn:iono:billing", data)).code())
			.isEqualTo(RejectionCode.SOURCE_NOT_ALLOWED);
	}

	@ParameterizedTest
	@CsvSource({ "0", "-12.5", "'\"99.9\"'", "999999999999999.999999", "1e3", "0.1000000000", "1E-6" })
	void amountsWithinBoundsAreAccepted(String amount) {
		assertThat(event(invoiceOf(amount)).data()).isInstanceOf(EventData.Invoice.class);
	}

	@ParameterizedTest
	@CsvSource({ "1e400", "-1e400", "1e15", "0.0000001", "'\"0.1234567\"'", "'\"NaN\"'", "'\"1e3\"'", "'\"\"'", "true",
			"null", "[]", "'\"1,5\"'", "1e2147483647", "1e-2147483640", "1000000000000000" })
	void amountsOutOfBoundsAreRejected(String amount) {
		assertThat(rejected(invoiceOf(amount)).code()).isEqualTo(RejectionCode.INVALID_DATA);
	}

	@ParameterizedTest
	@CsvSource({ "NaN", "Infinity", "1e99999999999", "+1", "0x10", "1.", "01" })
	void whatIsNoJsonNumberIsMalformed(String amount) {
		assertThat(rejected(invoiceOf(amount)).code()).isEqualTo(RejectionCode.MALFORMED_JSON);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aFaultIsRejectedByItsName(String fault, Raw raw, RejectionCode code) {
		Rejected rejected = rejected(raw);
		assertThat(rejected.code()).isEqualTo(code);
		assertThat(rejected.cause()).endsWith(".").doesNotContain("Ábel", "INV-4711", "secret");
	}

	static Stream<Arguments> aFaultIsRejectedByItsName() {
		return Stream.of(arguments("no value", invoice().value((byte[]) null), RejectionCode.NO_VALUE),
				arguments("an empty value", invoice().value(""), RejectionCode.NO_VALUE),
				arguments("blanks only", invoice().value("   "), RejectionCode.MALFORMED_JSON),
				arguments("an empty record", Raw.empty(), RejectionCode.NO_VALUE),
				arguments("too large", invoice().value("x".repeat(10_001)), RejectionCode.TOO_LARGE),
				arguments("no headers", Raw.empty().value(ENVELOPE), RejectionCode.NOT_CLOUDEVENT),
				arguments("a foreign record", Raw.empty().header("content-type", "application/avro").value("secret"),
						RejectionCode.NOT_CLOUDEVENT),
				arguments("a batch",
						Raw.empty().header("content-type", "application/cloudevents-batch+json").value("[]"),
						RejectionCode.NOT_CLOUDEVENT),
				arguments("both modes", Raw.structured(ENVELOPE).header("ce_id", "1"), RejectionCode.MIXED_MODES),
				arguments("id twice", invoice().header("ce_id", "2"), RejectionCode.BAD_HEADER),
				arguments("subject twice", invoice().header("CE_subject", Raw.ACCOUNT), RejectionCode.BAD_HEADER),
				arguments("content type twice", invoice().header("content-type", "application/json"),
						RejectionCode.BAD_HEADER),
				arguments("a header without value", invoice().without("ce_id").header("ce_id", (String) null),
						RejectionCode.BAD_HEADER),
				arguments("a header not UTF-8",
						invoice().without("ce_id").header("ce_id", new byte[] { (byte) 0xC3, 0x28 }),
						RejectionCode.BAD_HEADER),
				arguments("a line feed at the end of the id", invoice().with("ce_id", "iono-1\n"),
						RejectionCode.INVALID_ENVELOPE),
				arguments("data not JSON by its type", invoice().with("content-type", "text/xml"),
						RejectionCode.CONTENT_TYPE),
				arguments("base64 data", structured("\"data\"", "\"data_base64\":\"e30=\",\"data\""),
						RejectionCode.CONTENT_TYPE),
				arguments("structured, data not JSON",
						structured("\"data\"", "\"datacontenttype\":\"text/xml\",\"data\""),
						RejectionCode.CONTENT_TYPE),
				arguments("cut off", invoice().value("{\"number\":\"secret"), RejectionCode.MALFORMED_JSON),
				arguments("two documents", invoice().value(Raw.INVOICE + Raw.INVOICE), RejectionCode.MALFORMED_JSON),
				arguments("a key twice", invoice().value(Raw.INVOICE.replace("{", "{\"number\":\"secret\",")),
						RejectionCode.MALFORMED_JSON),
				arguments("too deep", invoice().value("{\"a\":".repeat(40) + "1" + "}".repeat(40)),
						RejectionCode.MALFORMED_JSON),
				arguments("not UTF-8", invoice().value(new byte[] { '"', (byte) 0xFF, '"' }),
						RejectionCode.MALFORMED_JSON),
				arguments("UTF-16", invoice().value(Raw.INVOICE.getBytes(StandardCharsets.UTF_16)),
						RejectionCode.MALFORMED_JSON),
				arguments("structured, an array", Raw.structured("[]"), RejectionCode.MALFORMED_JSON),
				arguments("data an array", invoice().value("[]"), RejectionCode.INVALID_ENVELOPE),
				arguments("data null", invoice().value("null"), RejectionCode.INVALID_ENVELOPE),
				arguments("no data", structured("\"data\"", "\"date\""), RejectionCode.INVALID_ENVELOPE),
				arguments("no specversion", invoice().without("ce_specversion"), RejectionCode.INVALID_ENVELOPE),
				arguments("specversion 0.3", invoice().with("ce_specversion", "0.3"), RejectionCode.INVALID_ENVELOPE),
				arguments("no id", invoice().without("ce_id"), RejectionCode.INVALID_ENVELOPE),
				arguments("an id of 201", invoice().with("ce_id", "x".repeat(201)), RejectionCode.INVALID_ENVELOPE),
				arguments("an id with a space", invoice().with("ce_id", "a b"), RejectionCode.INVALID_ENVELOPE),
				arguments("an id not ASCII", invoice().with("ce_id", "é"), RejectionCode.INVALID_ENVELOPE),
				arguments("a numeric id", structured("\"iono-4711\"", "4711"), RejectionCode.INVALID_ENVELOPE),
				arguments("no source", invoice().without("ce_source"), RejectionCode.INVALID_ENVELOPE),
				arguments("no type", invoice().without("ce_type"), RejectionCode.INVALID_ENVELOPE),
				arguments("a strange subject", invoice().with("ce_subject", "../x"), RejectionCode.INVALID_ENVELOPE),
				arguments("no account", invoice().without("ce_subject"), RejectionCode.NO_ACCOUNT),
				arguments("a key that is no account", invoice().without("ce_subject").key("+44 7700"),
						RejectionCode.NO_ACCOUNT),
				arguments("an unknown type", invoice().with("ce_type", "invoice.paid"), RejectionCode.UNKNOWN_TYPE),
				arguments("no customer", invoice().value("{\"number\":\"1\",\"amount\":1,\"currency\":\"GBP\"}"),
						RejectionCode.INVALID_DATA),
				arguments("an empty number", data("INV-4711", ""), RejectionCode.INVALID_DATA),
				arguments("a long number", data("INV-4711", "9".repeat(65)), RejectionCode.INVALID_DATA),
				arguments("a small currency", data("GBP", "gbp"), RejectionCode.INVALID_DATA),
				arguments("no such day", data("2026-12-22", "2026-02-30"), RejectionCode.INVALID_DATA),
				arguments("a day with time", data("2026-12-22", "2026-12-22T00:00"), RejectionCode.INVALID_DATA),
				arguments("half a pair", data("Ábel", "\\ud83d"), RejectionCode.INVALID_TEXT),
				arguments("NUL", data("Ábel", "\\u0000"), RejectionCode.INVALID_TEXT),
				arguments("no text", Raw.binary("message", "{}"), RejectionCode.INVALID_DATA), arguments("a long text",
						Raw.binary("message", "{\"text\":\"" + "x".repeat(2001) + "\"}"), RejectionCode.INVALID_DATA));
	}

	@Test
	void aRejectedRecordNamesItsAccountWhereThatCanBeRead() {
		assertThat(rejected(invoice().value("{")).accountId()).isEqualTo(Raw.ACCOUNT);
		assertThat(rejected(invoice().without("ce_subject").key("fromkey").value("")).accountId()).isEqualTo("fromkey");
		assertThat(rejected(structured("GBP", "gbp")).accountId()).isEqualTo(Raw.ACCOUNT);
		assertThat(rejected(invoice().with("ce_subject", "Not One")).accountId()).isNull();
		assertThat(rejected(Raw.empty().value("{}")).accountId()).isNull();
	}

	private static Raw invoice() {
		return Raw.binary("invoice.created", Raw.INVOICE);
	}

	private static Raw invoiceOf(String amount) {
		return invoice().value(Raw.INVOICE.replace("120.0", amount));
	}

	private static Raw data(String target, String replacement) {
		return invoice().value(Raw.INVOICE.replace(target, replacement));
	}

	private static Raw structured(String target, String replacement) {
		return Raw.structured(ENVELOPE.replace(target, replacement));
	}

	private NotificationEvent event(Raw raw) {
		Decoded decoded = this.decoder.decode(raw.record());
		assertThat(decoded).isInstanceOf(NotificationEvent.class);
		return (NotificationEvent) decoded;
	}

	private Rejected rejected(Raw raw) {
		Decoded decoded = this.decoder.decode(raw.record());
		assertThat(decoded).isInstanceOf(Rejected.class);
		return (Rejected) decoded;
	}

}
