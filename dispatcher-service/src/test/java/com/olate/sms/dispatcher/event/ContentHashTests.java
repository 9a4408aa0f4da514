package com.olate.sms.dispatcher.event;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hash that tells a repeat from a conflict. Its vectors must never change: stored
 * hashes are compared with them for as long as events are remembered.
 */
class ContentHashTests {

	private final EventDecoder decoder = new EventDecoder(10_000);

	@Test
	void theCanonicalFormIsSortedAndPlain() {
		EventData data = new EventData.Invoice("INV-4711", "Ábel & \"Sons\"/\n", new BigDecimal("1.2000E+3"), "GBP",
				LocalDate.of(2026, 12, 22));
		assertThat(ContentHash.content(EventType.INVOICE_CREATED, data)).isEqualTo("""
				invoice.created
				{"amount":1200,"currency":"GBP","customer":"Ábel & \\"Sons\\"/\\n","due":"2026-12-22",\
				"number":"INV-4711"}""");
	}

	@Test
	void theVectorsStay() {
		assertThat(ContentHash.of(EventType.INVOICE_CREATED,
				new EventData.Invoice("INV-4711", "Ábel & Sons", new BigDecimal("120.0"), "GBP",
						LocalDate.of(2026, 12, 22))))
			.isEqualTo("53fbaeb976c697c92e7d445973f7b1c5e81f1233712f7605150de0fdf46fa16e");
		assertThat(ContentHash.of(EventType.MESSAGE, new EventData.Message("Maintenance tonight from 22:00.")))
			.isEqualTo("542e749daf0fc2d65c72637872e7349cb23577ccc48e45f4ea55f79c125f404e");
		assertThat(ContentHash.of(EventType.CONTACT_TEST, new EventData.ContactTest("c-1f0c")))
			.isEqualTo("ce1fd580ad15a19d46873bf2d6f5601074ad408cc869436e3892c8c28449bd23");
		assertThat(ContentHash.of(EventType.RESEND, new EventData.Resend("iono-4711-created", null)))
			.isEqualTo("8997bb02aec46ffa527a8ec60a82e4ba1cbbbfffdf2124201f3af34e2b515e2b");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"number":"INV-4711","customer":"Ábel & Sons","amount":120,"currency":"GBP","due":"2026-12-22"}""", """
			{"number":"INV-4711","customer":"Ábel & Sons","amount":"120.00","currency":"GBP","due":"2026-12-22"}""", """
			{"due":"2026-12-22","amount":1.2e2,"currency":"GBP","customer":"\\u00c1bel & Sons","number":"INV-4711"}""",
			"""
					{"number":"INV-4711","customer":"Ábel & Sons","amount":120.0,"currency":"GBP","due":"2026-12-22","x":1}""" })
	void theSameFactsHaveTheSameHash(String data) {
		assertThat(hash("invoice.created", data)).isEqualTo(hash("invoice.created", Raw.INVOICE));
	}

	@Test
	void otherFactsHaveAnotherHash() {
		String hash = hash("invoice.created", Raw.INVOICE);
		assertThat(hash("invoice.pending-approval", Raw.INVOICE)).isNotEqualTo(hash);
		assertThat(hash("invoice.created", Raw.INVOICE.replace("120.0", "120.01"))).isNotEqualTo(hash);
		assertThat(hash("invoice.created", Raw.INVOICE.replace(",\"due\":\"2026-12-22\"", ""))).isNotEqualTo(hash);
	}

	private String hash(String type, String data) {
		Decoded decoded = this.decoder.decode(Raw.binary(type, data).record());
		assertThat(decoded).isInstanceOf(NotificationEvent.class);
		return ((NotificationEvent) decoded).contentHash();
	}

}
