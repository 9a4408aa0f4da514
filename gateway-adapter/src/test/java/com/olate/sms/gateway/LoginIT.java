package com.olate.sms.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whom we trust and who trusts us: wrong passwords, certificates for other names.
 */
class LoginIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	@TempDir
	private Path folder;

	private Installation installation;

	private SmscSimulator smsc;

	@BeforeEach
	void start() {
		this.installation = new Installation();
		this.smsc = SmscSimulator.start(SmscSettings.of("olate", "secret"));
	}

	@AfterEach
	void stop() {
		this.smsc.close();
		this.installation.close();
	}

	@Test
	void aWrongPasswordIsToldAndMessagesWait() {
		Map<String, Object> properties = login(this.smsc.port());
		properties.put("olate.gateway.smpp.password", "wrong");
		try (ConfigurableApplicationContext gateway = this.installation.gateway(properties)) {
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(gateway.getBean(MeterRegistry.class)
					.get("olate.gateway.faults")
					.tag("fault", "login")
					.counter()
					.count()).isEqualTo(1));
			String message = this.installation.command("447700904001");
			await().atMost(PATIENCE).until(() -> this.installation.submission(message) != null);
			assertThat(this.installation.submission(message)).containsEntry("state", "WAITING");
		}
	}

	@Test
	void overTlsTheCertificateMustBeForTheHost() throws IOException, InterruptedException {
		try (TlsFront front = TlsFront.before(this.smsc.port(), "localhost", this.folder)) {
			Map<String, Object> properties = tls(front);
			try (ConfigurableApplicationContext gateway = this.installation.gateway(properties)) {
				String message = this.installation.command("447700904002");
				await().atMost(PATIENCE)
					.untilAsserted(() -> assertThat(this.installation.states(message)).contains("ACCEPTED capture"));
				assertThat(gateway.isActive()).isTrue();
			}
		}
	}

	@Test
	void overTlsACertificateForAnotherNameIsRefused() throws IOException, InterruptedException {
		try (TlsFront front = TlsFront.before(this.smsc.port(), "other.example", this.folder);
				ConfigurableApplicationContext gateway = this.installation.gateway(tls(front))) {
			await().atMost(PATIENCE).until(() -> front.refused() > 0);
			assertThat(this.smsc.binds()).isZero();
			assertThat(gateway.isActive()).isTrue();
		}
	}

	private static Map<String, Object> tls(TlsFront front) {
		Map<String, Object> properties = login(front.port());
		properties.put("olate.gateway.smpp.tls", true);
		properties.put("olate.gateway.smpp.ssl-bundle", "smsc");
		properties.put("spring.ssl.bundle.jks.smsc.truststore.location", front.trust().toUri());
		properties.put("spring.ssl.bundle.jks.smsc.truststore.password", TlsFront.PASSWORD);
		properties.put("spring.ssl.bundle.jks.smsc.truststore.type", "PKCS12");
		return properties;
	}

	private static Map<String, Object> login(int port) {
		return new HashMap<>(Map.of("olate.gateway.smpp.port", port, "olate.gateway.smpp.system-id", "olate",
				"olate.gateway.smpp.password", "secret"));
	}

}
