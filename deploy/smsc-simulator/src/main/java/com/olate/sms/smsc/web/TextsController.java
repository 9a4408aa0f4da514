package com.olate.sms.smsc.web;

import java.util.regex.Pattern;

import com.olate.sms.smsc.SmscSimulator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a phone write a text. Only JSON is taken, which no other site's page can send
 * unasked.
 */
@RestController
class TextsController {

	private static final Pattern ADDRESS = Pattern.compile("[\\x20-\\x7E]{1,20}");

	private static final int LONGEST = 1_000;

	private final SmscSimulator simulator;

	TextsController(SmscSimulator simulator) {
		this.simulator = simulator;
	}

	@PostMapping(path = "/texts", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	void write(@RequestBody TextOrder order) {
		this.simulator.text(address("from", order.from()), address("to", order.to()), text(order.text()));
	}

	private static String address(String field, @Nullable String value) {
		if (value == null || !ADDRESS.matcher(value).matches()) {
			throw new InvalidRequestException(field, "ADDRESS", "Must be 1 to 20 printable ASCII characters");
		}
		return value;
	}

	private static String text(@Nullable String value) {
		if (value == null || value.isEmpty() || value.length() > LONGEST) {
			throw new InvalidRequestException("text", "LENGTH", "Must be 1 to 1000 characters");
		}
		return value;
	}

	/**
	 * What a phone is to write.
	 *
	 * @param from the phone
	 * @param to whom it writes to
	 */
	record TextOrder(@Nullable String from, @Nullable String to, @Nullable String text) {
	}

}
