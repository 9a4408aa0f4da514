package com.olate.sms.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import com.olate.sms.smsc.phone.PhoneMessage;
import com.olate.sms.smsc.script.Behaviour;
import com.olate.sms.smsc.script.Faults;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A route that is down while many commands come, and what happens when it is back.
 */
class BackPressureIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int RATE = 200;

	private static final Behaviour RIGHT = Behaviour.NORMAL.withReceiptDelay(Duration.ofMillis(10));

	@Test
	void aDeadRouteBlocksNoOtherAndItsBacklogIsDrainedAtItsRate() {
		try (Installation installation = new Installation();
				SmscSimulator uk = SmscSimulator.start(SmscSettings.of("uk", "secret")
					.withBehaviour(RIGHT.with(Faults.NONE.with(Faults.Binding.TROUBLED))));
				SmscSimulator us = SmscSimulator.start(SmscSettings.of("us", "secret").withBehaviour(RIGHT));
				ConfigurableApplicationContext gateway = installation.gateway(routes(uk, us))) {
			installation.commands(300, 447_700_000_000L);
			installation.commands(200, 12_481_000_000L);
			await().atMost(PATIENCE).until(() -> us.phones().messages().size() == 200);
			await().atMost(PATIENCE).until(() -> count(installation, "WAITING") == 300);
			installation.commands(1_200, 447_710_000_000L);
			await().atMost(PATIENCE).until(() -> count(installation, "WAITING") >= 500);
			await().during(Duration.ofSeconds(2))
				.atMost(PATIENCE)
				.untilAsserted(() -> assertThat(count(installation, "WAITING")).as("the limit and one fetch")
					.isLessThanOrEqualTo(1_000));
			uk.behave(RIGHT);
			await().atMost(PATIENCE).until(() -> uk.phones().messages().size() == 1_500);
			List<Instant> arrivals = uk.phones().messages().stream().map(PhoneMessage::at).sorted().toList();
			assertThat(Duration.between(arrivals.get(0), arrivals.get(arrivals.size() - 1)))
				.isGreaterThan(Duration.ofMillis(1_500L * 1_000 / RATE - 1_100));
			assertThat(uk.phones().messages()).extracting(PhoneMessage::to).doesNotHaveDuplicates();
			assertThat(gateway.isActive()).isTrue();
		}
	}

	private static Map<String, Object> routes(SmscSimulator uk, SmscSimulator us) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("olate.gateway.waiting-limit", 500);
		properties.put("olate.gateway.routes.uk.prefixes", "44");
		properties.put("olate.gateway.routes.uk.smpp.rate", RATE);
		properties.put("olate.gateway.routes.us.prefixes", "1");
		Map.of("uk", uk, "us", us).forEach((name, smsc) -> {
			properties.put("olate.gateway.routes." + name + ".smpp.port", smsc.port());
			properties.put("olate.gateway.routes." + name + ".smpp.system-id", name);
			properties.put("olate.gateway.routes." + name + ".smpp.password", "secret");
		});
		return properties;
	}

	private static long count(Installation installation, String state) {
		return installation.submissions().countDocuments(new Document("state", state));
	}

}
