package com.olate.sms.account.payments;

import java.io.IOException;
import java.time.Clock;

import com.olate.sms.account.orders.OrderPayments;
import com.olate.sms.account.orders.PaymentOutcome;
import com.olate.sms.account.payments.PaymentMetrics.Result;
import com.olate.sms.account.web.ProblemException;
import com.olate.sms.account.web.ProblemKind;
import com.olate.sms.account.web.Refusals;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the reports of a payment provider. Nothing of a report is read before its
 * signature is right. 2xx means that it need not be sent again.
 */
@RestController
@Hidden
class PaymentWebhookController {

	private static final Logger log = LoggerFactory.getLogger(PaymentWebhookController.class);

	private static final int MOST_BYTES = 64 * 1024;

	private final WebhookSignature signature;

	private final OrderPayments orders;

	private final Payments payments;

	private final PaymentMetrics metrics;

	private final JsonMapper json;

	private final Clock clock;

	PaymentWebhookController(PaymentProperties properties, OrderPayments orders, Payments payments,
			PaymentMetrics metrics, JsonMapper json, Clock clock) {
		this.signature = new WebhookSignature(properties.keys());
		this.orders = orders;
		this.payments = payments;
		this.metrics = metrics;
		this.json = json;
		this.clock = clock;
	}

	@PostMapping("/webhooks/payments")
	void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
		byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
		if (body.length > MOST_BYTES) {
			Refusals.refuse(request, response,
					ProblemKind.TOO_LARGE.with("A payment report has at most " + MOST_BYTES + " bytes."));
			return;
		}
		String id = request.getHeader("webhook-id");
		WebhookSignature.Check check = this.signature.check(id, request.getHeader("webhook-timestamp"),
				request.getHeader("webhook-signature"), body, this.clock.instant());
		if (check != WebhookSignature.Check.RIGHT) {
			this.metrics.count((check == WebhookSignature.Check.TOO_OLD) ? Result.TOO_OLD : Result.UNSIGNED);
			Refusals.refuse(request, response, ProblemKind.UNAUTHORIZED
				.with("The signature is missing or wrong, or its time is more than five minutes from ours."));
			return;
		}
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		deal(id, body);
	}

	private void deal(String id, byte[] body) {
		PaymentReport.Read read = PaymentReport.read(body, this.json);
		if (read instanceof PaymentReport.Unreadable unreadable) {
			this.metrics.count(Result.UNREADABLE);
			throw ProblemException.malformed(unreadable.detail());
		}
		if (!(read instanceof PaymentReport.Complete complete)) {
			this.metrics.count(Result.IGNORED);
			return;
		}
		PaymentReport report = complete.report();
		if (this.payments.orderOf(id).isPresent()) {
			this.metrics.count(Result.REPEATED);
			return;
		}
		settle(id, report, this.orders.paid(report.orderId(), report.paid(), "payment " + id));
	}

	private void settle(String id, PaymentReport report, PaymentOutcome outcome) {
		this.metrics.count(result(outcome));
		log.info("payment taken webhookId={} orderId={} result={}", id, report.orderId(), result(outcome));
		if (outcome == PaymentOutcome.COMPLETED || outcome == PaymentOutcome.PAID_TWICE) {
			this.payments.note(id, report);
			return;
		}
		if (outcome == PaymentOutcome.UNKNOWN_ORDER) {
			throw ProblemException.invalid("data.orderId", "unknown-order", "There is no such order.");
		}
		if (outcome == PaymentOutcome.WRONG_PRICE) {
			throw ProblemException.invalid("data.amount", "wrong-price",
					"The order has another price; an operator has to look at it.");
		}
		throw ProblemException.conflict("order-cancelled", "The order was cancelled; an operator has to look at it.");
	}

	private static Result result(PaymentOutcome outcome) {
		return switch (outcome) {
			case COMPLETED -> Result.COMPLETED;
			case PAID_TWICE -> Result.PAID_TWICE;
			case UNKNOWN_ORDER -> Result.UNKNOWN_ORDER;
			case WRONG_PRICE -> Result.WRONG_PRICE;
			case CANCELLED -> Result.CANCELLED;
		};
	}

}
