package com.olate.sms.system;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that iono, or another system, tells.
 */
record Event(String type, Map<String, Object> data) {

	Event {
		data = Map.copyOf(data);
	}

	static Event invoice(String number) {
		return new Event("invoice.created", invoiceData(number));
	}

	static Event pendingApproval(String number) {
		return new Event("invoice.pending-approval", invoiceData(number));
	}

	static Event message(String text) {
		return new Event("message", Map.of("text", text));
	}

	private static Map<String, Object> invoiceData(String number) {
		return Map.of("number", number, "customer", "Acme Ltd", "amount", "120.00", "currency", "GBP");
	}

	/**
	 * The text that every contact receives.
	 */
	String text() {
		if (this.type.equals("message")) {
			return (String) this.data.get("text");
		}
		return this.type.equals("invoice.created")
				? "Invoice " + this.data.get("number") + " for GBP 120.00 has been created for Acme Ltd."
				: "Invoice " + this.data.get("number") + " for GBP 120.00 (Acme Ltd) is waiting for your approval.";
	}

	Map<String, Object> toBody() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", this.type);
		body.put("data", this.data);
		return body;
	}

}
