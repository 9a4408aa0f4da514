package com.olate.sms.text;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The built-in texts, word for word.
 */
class InvoiceTests {

	private static final LocalDate DUE = LocalDate.of(2026, 12, 22);

	@Test
	void aNewInvoiceSaysNumberAmountCustomerAndDue() {
		assertThat(invoice("INV-4711", "Ábel & Sons").created().text())
			.isEqualTo("Invoice INV-4711 for GBP 120.00 has been created for Abel & Sons. Due 2026-12-22.");
	}

	@Test
	void withoutADueDateTheLastSentenceIsLeftOut() {
		Invoice invoice = new Invoice("1", "Dee Ltd.", new BigDecimal("99.9"), "EUR", null);
		assertThat(invoice.created().text()).isEqualTo("Invoice 1 for EUR 99.90 has been created for Dee Ltd.");
	}

	@Test
	void anInvoiceThatWaitsSaysSo() {
		assertThat(invoice("INV-4711", "Ábel & Sons").pendingApproval().text())
			.isEqualTo("Invoice INV-4711 for GBP 120.00 (Abel & Sons) is waiting for your approval.");
	}

	@Test
	void aNameThatCannotBeFoldedIsLeftOutAndTheTextStaysGsm7() {
		assertThat(invoice("INV-1", "北京公司").created().text())
			.isEqualTo("Invoice INV-1 for GBP 120.00 has been created. Due 2026-12-22.");
		assertThat(invoice("INV-1", "北京公司").pendingApproval().text())
			.isEqualTo("Invoice INV-1 for GBP 120.00 is waiting for your approval.");
		assertThat(invoice("发票", "Abel").created().text())
			.isEqualTo("An invoice for GBP 120.00 has been created for Abel. Due 2026-12-22.");
		assertThat(invoice("发票", "北京公司").created().encoding()).isEqualTo(Encoding.GSM7);
	}

	@Test
	void aLongCustomerNameGivesWayFirst() {
		SmsText text = invoice("N".repeat(64), "A long name ".repeat(20).strip()).created();
		assertThat(Gsm7.septets(text.text())).isBetween(158, 160);
		assertThat(text.text())
			.startsWith("Invoice " + "N".repeat(64) + " for GBP 120.00 has been created for A long name A long")
			.endsWith(". Due 2026-12-22.");
	}

	@Test
	void aNumberTooLongEvenAloneLosesItsEndAndNothingElse() {
		SmsText text = invoice("[".repeat(64), "Abel").created();
		assertThat(text.segments()).isEqualTo(1);
		assertThat(text.text()).startsWith("Invoice [[[").endsWith(" for GBP 120.00 has been created. Due 2026-12-22.");
		assertThat(Gsm7.septets(text.text())).isBetween(159, 160);
	}

	@Test
	void aNameCutBeforeItsFinalPointEndsTheSentenceAllTheSame() {
		for (int length = 60; length < 120; length++) {
			assertThat(invoice("INV-4711-2026", "x".repeat(length) + ".").created().text())
				.endsWith("x. Due 2026-12-22.")
				.hasSizeLessThanOrEqualTo(160)
				.startsWith("Invoice INV-4711-2026 for GBP 120.00 has been created for x");
		}
	}

	@ParameterizedTest
	@CsvSource({ "120, GBP, 120.00", "120.5, GBP, 120.50", "120.000000, GBP, 120.00", "0.123456, GBP, 0.123456",
			"1200, JPY, 1200", "1200.50, JPY, 1200.5", "1.5, KWD, 1.500", "1, QQQ, 1.00", "1, XAU, 1.00",
			"1E+3, EUR, 1000.00", "0E-6, EUR, 0.00", "-12.3, USD, -12.30",
			"999999999999999.999999, USD, 999999999999999.999999" })
	void anAmountIsWrittenAsItsCurrencyIs(BigDecimal amount, String currency, String written) {
		assertThat(new Invoice("1", "x", amount, currency, null).created().text())
			.isEqualTo("Invoice 1 for " + currency + " " + written + " has been created for x.");
	}

	@Test
	void aCurrencyIsThreeCapitalLetters() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Invoice("1", "x", BigDecimal.ONE, "€", null));
	}

	@Test
	void theTestMessageIsOneSegment() {
		assertThat(SmsText.CONTACT_TEST.segments()).isEqualTo(1);
		assertThat(SmsText.CONTACT_TEST.encoding()).isEqualTo(Encoding.GSM7);
	}

	private static Invoice invoice(String number, String customer) {
		return new Invoice(number, customer, new BigDecimal("120.0"), "GBP", DUE);
	}

}
