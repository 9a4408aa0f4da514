package com.olate.sms.runner;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * The account to try things with, set up over the public HTTP API. Every step may be
 * repeated, so a set-up that was interrupted is finished by the next one; once finished
 * it is left to its user.
 */
final class DemoAccount {

	static final String USERNAME = "demo";

	private static final int CREDITS = 12;

	private static final Map<String, String> CONTACTS = contacts();

	private final AccountClient operator;

	private final AccountClient owner;

	private final String password;

	DemoAccount(String url, Secrets secrets) {
		this.operator = new AccountClient(url, SystemPlan.OPERATOR, secrets.operatorPassword());
		this.owner = new AccountClient(url, USERNAME, secrets.demoPassword());
		this.password = secrets.demoPassword();
	}

	/**
	 * The account that is there.
	 */
	record Demo(String accountId) {
	}

	private static Map<String, String> contacts() {
		Map<String, String> contacts = new LinkedHashMap<>();
		contacts.put("Alice Adams", "447700900101");
		contacts.put("Bob Brown", "447700900102");
		contacts.put("Carol Clark", "447700900103");
		contacts.put("Dan Davis", "447700900104");
		contacts.put("Erin Evans", "447700900105");
		return contacts;
	}

	/**
	 * Finds the account, or makes it.
	 */
	Demo find() throws IOException {
		int page = 0;
		while (true) {
			JsonNode accounts = this.operator.get("/v1/admin/accounts?size=500&page=" + page);
			for (JsonNode account : accounts.path("items")) {
				if (USERNAME.equals(account.get("username").asString())) {
					return new Demo(account.get("id").asString());
				}
			}
			page++;
			if (page * 500L >= accounts.path("total").asLong(0)) {
				return create();
			}
		}
	}

	private Demo create() throws IOException {
		AccountClient.Answer answer = this.operator.post("/v1/admin/accounts",
				Map.of("username", USERNAME, "password", this.password, "name", "Demo"), Map.of());
		return new Demo(answer.expect(List.of(201)).get("id").asString());
	}

	/**
	 * Gives the account its first credits and contacts.
	 */
	void fill(Demo demo) throws IOException {
		String account = URLEncoder.encode(demo.accountId(), StandardCharsets.UTF_8);
		this.operator
			.post("/v1/admin/accounts/" + account + "/grants",
					Map.of("credits", CREDITS, "reason", "To try things with"),
					Map.of("Idempotency-Key", "local-runner-demo"))
			.expect(List.of(200, 201));
		for (Map.Entry<String, String> contact : CONTACTS.entrySet()) {
			this.owner.post("/v1/contacts", Map.of("name", contact.getKey(), "msisdn", contact.getValue()), Map.of())
				.expect(List.of(201, 409));
		}
	}

}
