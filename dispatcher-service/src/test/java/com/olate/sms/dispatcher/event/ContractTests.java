package com.olate.sms.dispatcher.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published examples of events are events here.
 */
class ContractTests {

	private final EventDecoder decoder = new EventDecoder(10_000);

	@ParameterizedTest
	@ValueSource(strings = { "invoice.created", "invoice.pending-approval", "message", "contact.test", "resend" })
	void everyExampleIsAnEventAlsoWithFieldsAddedLater(String type) throws IOException {
		String example = example(type);
		assertThat(this.decoder.decode(Raw.structured(example).record()))
			.isInstanceOfSatisfying(NotificationEvent.class, (event) -> {
				assertThat(event.type().text()).isEqualTo(type);
				String extended = example.replace("{", "{\"addedLater\":[1],");
				assertThat(this.decoder.decode(Raw.structured(extended).record())).isEqualTo(event);
			});
	}

	private static String example(String type) throws IOException {
		String path = "/contracts/examples/notification-event/" + type + ".json";
		try (InputStream stream = ContractTests.class.getResourceAsStream(path)) {
			assertThat(stream).as(path).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
