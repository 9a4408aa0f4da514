package com.olate.sms.gateway.http;

import java.util.List;
import java.util.Map;

/**
 * A submit as HTTP. It cannot be printed: it holds our login, a number and a text.
 *
 * @param method GET or POST
 * @param path path and query
 * @param headers names and values
 * @param contentType of the body
 * @param body empty for none
 */
public record Request(String method, String path, List<Map.Entry<String, String>> headers, String contentType,
		String body) {

	public Request {
		headers = List.copyOf(headers);
	}

	@Override
	public String toString() {
		return "Request[" + this.method + "]";
	}

}
