package com.olate.sms.dispatcher.text;

import java.util.Optional;

import com.olate.sms.dispatcher.event.EventData;
import com.olate.sms.dispatcher.event.EventType;
import com.olate.sms.dispatcher.event.NotificationEvent;
import com.olate.sms.dispatcher.event.Rejected;
import com.olate.sms.dispatcher.event.RejectionCode;
import com.olate.sms.text.FreeText;
import com.olate.sms.text.Invoice;
import com.olate.sms.text.SmsText;

/**
 * What an event's text is: rendered, stored elsewhere (a resend takes the text of the
 * earlier event), or a reason to reject the event.
 */
public sealed interface Rendering {

	/**
	 * Renders an event. Invoices always fit one segment; a free text must fit
	 * {@code maxSegments}.
	 */
	static Rendering of(NotificationEvent event, int maxSegments) {
		EventData data = event.data();
		if (data instanceof EventData.Invoice invoice) {
			return new Rendered(invoice(event.type(), invoice));
		}
		if (data instanceof EventData.Message message) {
			return message(event.accountId(), FreeText.of(message.text(), maxSegments));
		}
		return (data instanceof EventData.ContactTest) ? new Rendered(SmsText.CONTACT_TEST) : new Stored();
	}

	private static SmsText invoice(EventType type, EventData.Invoice data) {
		Invoice invoice = new Invoice(data.number(), data.customer(), data.amount(), data.currency(), data.due());
		return (type == EventType.INVOICE_CREATED) ? invoice.created() : invoice.pendingApproval();
	}

	private static Rendering message(String account, FreeText text) {
		if (text instanceof FreeText.Sendable sendable) {
			return new Rendered(sendable.sms());
		}
		if (text instanceof FreeText.TooLong tooLong) {
			return new Unsendable(
					new Rejected(RejectionCode.TEXT_TOO_LONG, "The text takes %d segments; at most %d are allowed."
						.formatted(tooLong.segments(), tooLong.maxSegments()), account));
		}
		String reason = ((FreeText.Unsendable) text).reason();
		return new Unsendable(new Rejected(RejectionCode.INVALID_TEXT, reason, account));
	}

	/**
	 * The text, where there is one to reserve for.
	 */
	default Optional<SmsText> sms() {
		return (this instanceof Rendered rendered) ? Optional.of(rendered.text()) : Optional.empty();
	}

	/**
	 * The event's own text.
	 */
	record Rendered(SmsText text) implements Rendering {

	}

	/**
	 * Account-service has the text.
	 */
	record Stored() implements Rendering {

	}

	/**
	 * The event cannot be sent.
	 */
	record Unsendable(Rejected rejected) implements Rendering {

	}

}
