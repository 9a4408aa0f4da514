package com.olate.sms.dispatcher.text;

import java.math.BigDecimal;

import com.olate.sms.dispatcher.event.EventData;
import com.olate.sms.dispatcher.event.EventType;
import com.olate.sms.dispatcher.event.NotificationEvent;
import com.olate.sms.dispatcher.event.RejectionCode;
import com.olate.sms.text.Encoding;
import com.olate.sms.text.SmsText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which text an event becomes.
 */
class RenderingTests {

	private static final EventData INVOICE = new EventData.Invoice("INV-1", "Ábel", new BigDecimal("1E+2"), "GBP",
			null);

	@Test
	void eachTypeHasItsText() {
		assertThat(text(EventType.INVOICE_CREATED, INVOICE))
			.isEqualTo("Invoice INV-1 for GBP 100.00 has been created for Abel.");
		assertThat(text(EventType.INVOICE_PENDING_APPROVAL, INVOICE))
			.isEqualTo("Invoice INV-1 for GBP 100.00 (Abel) is waiting for your approval.");
		assertThat(text(EventType.CONTACT_TEST, new EventData.ContactTest("c-1")))
			.isEqualTo(SmsText.CONTACT_TEST.text());
		assertThat(text(EventType.MESSAGE, new EventData.Message("Hello"))).isEqualTo("Hello");
	}

	@Test
	void aResendHasTheStoredText() {
		assertThat(render(EventType.RESEND, new EventData.Resend("e1", null), 1).sms()).isEmpty();
	}

	@Test
	void aFreeTextMayTakeTheSegmentsThatTheOperatorAllows() {
		EventData.Message message = new EventData.Message("ж".repeat(71));
		assertThat(render(EventType.MESSAGE, message, 2).sms()).contains(new SmsText("ж".repeat(71), Encoding.UCS2, 2));
		assertRejected(message, RejectionCode.TEXT_TOO_LONG);
	}

	@Test
	void aTextThatNoPhoneCanShowIsRejected() {
		assertRejected(new EventData.Message("a\tb"), RejectionCode.INVALID_TEXT);
		assertRejected(new EventData.Message("a\ud83d"), RejectionCode.INVALID_TEXT);
		assertRejected(new EventData.Message("a\0"), RejectionCode.INVALID_TEXT);
		assertRejected(new EventData.Message(" "), RejectionCode.INVALID_TEXT);
	}

	private static void assertRejected(EventData data, RejectionCode code) {
		assertThat(render(EventType.MESSAGE, data, 1)).isInstanceOfSatisfying(Rendering.Unsendable.class,
				(unsendable) -> {
					assertThat(unsendable.rejected().code()).isEqualTo(code);
					assertThat(unsendable.rejected().accountId()).isEqualTo("acct");
				});
	}

	private static String text(EventType type, EventData data) {
		return render(type, data, 1).sms().map(SmsText::text).orElse("");
	}

	private static Rendering render(EventType type, EventData data, int maxSegments) {
		return Rendering.of(new NotificationEvent("acct", "urn:test", "e1", type, data, "0"), maxSegments);
	}

}
