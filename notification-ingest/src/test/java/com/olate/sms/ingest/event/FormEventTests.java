package com.olate.sms.ingest.event;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.olate.sms.ingest.event.Readings.ACCOUNT;
import static com.olate.sms.ingest.event.Readings.NOW;
import static com.olate.sms.ingest.event.Readings.accepted;
import static com.olate.sms.ingest.event.Readings.bytes;
import static com.olate.sms.ingest.event.Readings.invalid;
import static com.olate.sms.ingest.event.Readings.reader;
import static com.olate.sms.ingest.event.Readings.readerAt;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form of simple billing systems.
 */
class FormEventTests {

	private static final String INVOICE = "username=demo&password=p%26w&type=invoice.created&number=INV+1"
			+ "&customer=%C3%81bel+%26+Sons&amount=120.00&currency=GBP&due=";

	@Test
	void aFormBecomesTheSameEventAsJson() {
		NotificationEvent event = accepted(reader().form(form(INVOICE), "k-1", ACCOUNT));
		assertThat(event).isEqualTo(new NotificationEvent("k-1", "urn:olate:http", ACCOUNT, "invoice.created",
				"2026-11-22T10:15:00Z",
				"{\"number\":\"INV 1\",\"customer\":\"Ábel & Sons\",\"amount\":\"120.00\",\"currency\":\"GBP\"}"));
	}

	@Test
	void anInvoiceWithoutAnIdIsTheSameEventAllDay() {
		String id = accepted(reader().form(form(INVOICE), null, ACCOUNT)).id();
		assertThat(id).matches("form-[0-9a-f]{64}");
		assertThat(accepted(readerAt(NOW.plus(Duration.ofHours(13))).form(form(INVOICE), null, ACCOUNT)).id())
			.isEqualTo(id);
		assertThat(accepted(reader().form(form(INVOICE.replace("120.00", "120")), null, ACCOUNT)).id()).isEqualTo(id);
	}

	@Test
	void anotherDayOrAnotherInvoiceIsAnotherEvent() {
		String id = accepted(reader().form(form(INVOICE), null, ACCOUNT)).id();
		assertThat(accepted(readerAt(NOW.plus(Duration.ofHours(14))).form(form(INVOICE), null, ACCOUNT)).id())
			.isNotEqualTo(id);
		for (String other : new String[] { INVOICE.replace("INV+1", "INV+2"), INVOICE.replace("120.00", "120.01"),
				INVOICE.replace("created", "pending-approval"), INVOICE + "2026-12-22" }) {
			assertThat(accepted(reader().form(form(other), null, ACCOUNT)).id()).isNotEqualTo(id);
		}
	}

	@Test
	void aMessageWithoutAnIdIsANewEventEachTime() {
		assertThat(accepted(reader().form(form("type=message&text=Hi%0D%0Ayou"), null, ACCOUNT)))
			.extracting(NotificationEvent::id, NotificationEvent::data)
			.containsExactly("random-id", "{\"text\":\"Hi\\nyou\"}");
	}

	@Test
	void errorsNameTheFieldsOfTheForm() {
		assertThat(
				invalid(reader().form(form("type=invoice.created&amount=1%2C5&number=1&currency=GBP"), null, ACCOUNT))
					.errors())
			.extracting(FieldError::field)
			.containsExactlyInAnyOrder("customer", "amount");
		assertThat(invalid(reader().form(form("number=1"), null, ACCOUNT)).errors()).extracting(FieldError::field)
			.containsExactly("type");
	}

	@Test
	void latinLettersMayBeDeclared() {
		FormFields form = ((FormFields.Parsed.Fields) FormFields.parse(bytes("customer=%C1bel"),
				StandardCharsets.ISO_8859_1))
			.form();
		assertThat(form.get("customer")).isEqualTo("Ábel");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=1&a=2", "a=%", "a=%4", "a=%zz", "%=1", "a=%C1bel", "a=%ED%A0%80", "a=1&a=" })
	void aBrokenFormIsRefusedWithoutRepeatingIt(String body) {
		FormFields.Parsed parsed = FormFields.parse(bytes(body), StandardCharsets.UTF_8);
		assertThat(parsed).isInstanceOf(FormFields.Parsed.Broken.class);
		assertThat(((FormFields.Parsed.Broken) parsed).detail()).startsWith("The form ").doesNotContain("bel");
	}

	@Test
	void aFormDoesNotPrintItsValues() {
		assertThat(form(INVOICE).toString()).contains("password").doesNotContain("p&w").doesNotContain("INV");
	}

	private static FormFields form(String body) {
		Charset utf8 = StandardCharsets.UTF_8;
		return ((FormFields.Parsed.Fields) FormFields.parse(body.getBytes(utf8), utf8)).form();
	}

}
