package com.olate.sms.system;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * The operator of the system.
 */
record Operator(OlateSystem system, Door door) {

	/**
	 * One at a time: verifying passwords is meant to be hard work.
	 */
	Account opens(String name) {
		synchronized (Operator.class) {
			return open(name);
		}
	}

	private Account open(String name) {
		String username = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "-"
				+ UUID.randomUUID().toString().substring(0, 8);
		String password = UUID.randomUUID().toString();
		JsonNode account = this.door
			.post("v1/admin/accounts", Map.of("username", username, "password", password, "name", name))
			.is(201)
			.json();
		Account opened = new Account(this.system, account.get("id").asString(), username, password);
		opened.menu().get("v1/account").is(200);
		return opened;
	}

	void grants(Account account, int credits) {
		this.door
			.post("v1/admin/accounts/" + account.id() + "/grants", Map.of("credits", credits, "reason", "Welcome"),
					Map.of("Idempotency-Key", UUID.randomUUID().toString()))
			.is(201);
	}

	Reply completesOrder(String order) {
		return this.door.post("v1/admin/orders/" + order + "/complete", Map.of());
	}

	/**
	 * How many credits the auditor cannot account for.
	 */
	int drift() {
		return this.door.get("v1/admin/audit").is(200).json().get("drift").asInt();
	}

}
