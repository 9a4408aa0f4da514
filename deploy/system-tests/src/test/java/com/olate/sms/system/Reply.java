package com.olate.sms.system;

import java.net.http.HttpResponse;
import java.util.List;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service answered.
 */
record Reply(HttpResponse<String> response) {

	int status() {
		return this.response.statusCode();
	}

	String text() {
		return this.response.body();
	}

	JsonNode json() {
		return Door.JSON.readTree(text());
	}

	/**
	 * The items of a list.
	 */
	List<JsonNode> items() {
		return List.copyOf(json().get("items").values());
	}

	Reply is(int status) {
		assertThat(status()).as(this::toString).isEqualTo(status);
		return this;
	}

	@Override
	public String toString() {
		return this.response.request().method() + " " + this.response.uri() + " -> " + status() + " " + text();
	}

}
