package com.olate.sms.ingest.web;

import java.util.HashMap;
import java.util.Map;

/**
 * An answer that only has to be written.
 *
 * @param events the events it is about; a refused request counts as one
 */
record Answer(int status, String contentType, Map<String, String> headers, byte[] body, int events) {

	Answer {
		headers = Map.copyOf(headers);
	}

	Answer with(String name, String value) {
		Map<String, String> all = new HashMap<>(this.headers);
		all.put(name, value);
		return new Answer(this.status, this.contentType, all, this.body, this.events);
	}

}
