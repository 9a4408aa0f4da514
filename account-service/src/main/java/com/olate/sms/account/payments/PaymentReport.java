package com.olate.sms.account.payments;

import java.math.BigDecimal;
import java.util.Optional;

import com.olate.sms.account.orders.Price;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A payment as the provider reports it, in an event of type {@code payment.completed}
 * whose data has orderId, amount and currency. The amount is in units of the currency, as
 * a number or a text.
 */
record PaymentReport(String orderId, Price paid) {

	private static final String COMPLETED = "payment.completed";

	/**
	 * What the body says.
	 */
	static Read read(byte[] body, JsonMapper json) {
		JsonNode report;
		try {
			report = json.readTree(body);
		}
		catch (JacksonException ex) {
			return new Unreadable("The body is no JSON.");
		}
		if (!report.isObject() || !report.path("type").isString()) {
			return new Unreadable("The body has no type.");
		}
		if (!report.path("type").stringValue().equals(COMPLETED)) {
			return new Other();
		}
		JsonNode data = report.path("data");
		Optional<Price> paid = price(data.path("amount"), data.path("currency").asString(""));
		if (paid.isEmpty() || !data.path("orderId").isString()) {
			return new Unreadable("data needs orderId, amount and currency (three capital letters).");
		}
		return new Complete(new PaymentReport(data.path("orderId").stringValue(), paid.get()));
	}

	private static Optional<Price> price(JsonNode amount, String currency) {
		String text = amount.isNumber() ? amount.asString() : (amount.isString() ? amount.stringValue() : "");
		return (text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?") && currency.matches("[A-Z]{3}"))
				? Optional.of(new Price(new BigDecimal(text), currency)) : Optional.empty();
	}

	sealed interface Read {

	}

	record Complete(PaymentReport report) implements Read {

	}

	/** Of a type that is of no use to us: taken, and forgotten. */
	record Other() implements Read {

	}

	record Unreadable(String detail) implements Read {

	}

}
