package com.olate.sms.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.bson.Document;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What happens when answers and receipts come late, early, twice or not at all, and when
 * a connection or a process ends in between.
 */
class DoubtIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private Installation installation;

	@BeforeEach
	void start() {
		this.installation = new Installation();
	}

	@AfterEach
	void stop() {
		this.installation.close();
	}

	@Test
	void answersAndReceiptsMayComeInAnyOrder() throws IOException {
		List<SubmitSm> unanswered = new CopyOnWriteArrayList<>();
		AtomicInteger ids = new AtomicInteger(1000);
		try (ScriptedSmsc smsc = new ScriptedSmsc((connection, submit) -> {
			String phone = submit.getDestAddress();
			String id = Integer.toHexString(ids.incrementAndGet());
			if (phone.endsWith("1")) {
				connection.receipt(phone, id, "DELIVRD");
				connection.receipt(phone, id, "DELIVRD");
				connection.accept(submit, id);
				connection.receipt(phone, id, "UNDELIV");
			}
			else if (phone.endsWith("2")) {
				connection.accept(submit, "000" + id.toUpperCase());
				connection.receipt("+" + phone, String.valueOf(Integer.parseInt(id, 16)), "DELIVRD");
			}
			else {
				unanswered.add(submit);
			}
		}); ConfigurableApplicationContext gateway = gateway(smsc, "2s")) {
			String early = this.installation.command("447700900301");
			String otherNotation = this.installation.command("447700900302");
			String late = this.installation.command("447700900303");
			endsAs(late, "UNCONFIRMED none");
			SubmitSm submit = unanswered.get(0);
			smsc.connection().receipt("447700900999", "dead", "DELIVRD");
			smsc.connection().refuse(submit, SMPPConstant.STAT_ESME_RINVDSTADR);
			smsc.connection().refuse(submit, SMPPConstant.STAT_ESME_RSYSERR);
			endsAs(late, "UNCONFIRMED none", "REFUSED/INVALID_NUMBER release");
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(this.installation.states(early)).contains("DELIVERED capture")
					.doesNotContain("UNDELIVERED/INVALID_NUMBER capture"));
			endsAs(otherNotation, "ACCEPTED capture", "DELIVERED capture");
			await().atMost(PATIENCE).untilAsserted(() -> assertThat(smsc.acknowledged()).hasSize(5).containsOnly(0));
			assertThat(smsc.submits()).hasSize(3);
			assertThat(gateway.isActive()).isTrue();
		}
	}

	@Test
	void aLostConnectionLeavesItsWindowInDoubtAndTheRestIsSentOnTheNext() throws IOException {
		AtomicInteger ids = new AtomicInteger();
		try (ScriptedSmsc smsc = new ScriptedSmsc((connection, submit) -> {
			int count = ids.incrementAndGet();
			if (count == 10) {
				connection.drop();
			}
			else if (count > 10) {
				connection.accept(submit, String.valueOf(count));
			}
		}); ConfigurableApplicationContext gateway = gateway(smsc, "30s")) {
			for (int i = 0; i < 30; i++) {
				this.installation.command("44770090040" + i);
			}
			await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("ACCEPTED")).isEqualTo(20));
			assertThat(count("UNCONFIRMED")).as("one SMPP window").isEqualTo(10);
			assertThat(smsc.submits().stream().map(SubmitSm::getDestAddress)).doesNotHaveDuplicates().hasSize(30);
			assertThat(gateway.isActive()).isTrue();
		}
	}

	@Test
	void aRouteThatIsDownKeepsCommandsInTheDatabaseUntilItIsBack() throws IOException {
		int port;
		try (ScriptedSmsc free = new ScriptedSmsc((connection, submit) -> {
		})) {
			port = free.port();
		}
		String message;
		try (ConfigurableApplicationContext gateway = this.installation.gateway(properties(port, "30s"))) {
			message = this.installation.command("447700900501");
			await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("WAITING")).isEqualTo(1));
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(this.installation.states(message)).containsExactly("SUBMITTING none"));
			assertThat(gateway.isActive()).isTrue();
		}
		try (ScriptedSmsc smsc = new ScriptedSmsc((connection, submit) -> connection.accept(submit, "1"));
				ConfigurableApplicationContext gateway = gateway(smsc, "30s")) {
			endsAs(message, "SUBMITTING none", "ACCEPTED capture");
			assertThat(gateway.isActive()).isTrue();
		}
	}

	@Test
	void whatACrashLeftBehindIsFinishedByTheNextProcess() throws IOException {
		String message;
		try (ScriptedSmsc smsc = new ScriptedSmsc((connection, submit) -> connection.accept(submit, "77"));
				ConfigurableApplicationContext gateway = gateway(smsc, "2s")) {
			message = this.installation.command("447700900601");
			endsAs(message, "ACCEPTED capture");
			assertThat(gateway.isActive()).isTrue();
		}
		Document accepted = this.installation.submissions().find(new Document("_id", message)).first();
		Document inDoubt = new Document(accepted).append("_id", Installation.messageId(UUID.randomUUID()))
			.append("state", "SUBMITTING")
			.append("revision", 1)
			.append("due", new Date(0))
			.append("changesAt", new Date(0));
		inDoubt.remove("receiptKeys");
		inDoubt.remove("carrierId");
		Document unpublished = new Document(accepted).append("_id", Installation.messageId(UUID.randomUUID()))
			.append("unpublished", new Date(0))
			.append("updatedAt", new Date(0))
			.append("carrierId", "76")
			.append("receiptKeys", List.of());
		this.installation.submissions().insertMany(List.of(inDoubt, unpublished));
		try (ScriptedSmsc smsc = new ScriptedSmsc((connection, submit) -> connection.accept(submit, "78"));
				ConfigurableApplicationContext gateway = gateway(smsc, "2s")) {
			endsAs(inDoubt.getString("_id"), "UNCONFIRMED none");
			endsAs(unpublished.getString("_id"), "ACCEPTED capture");
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(this.installation.submissions()
					.countDocuments(new Document("unpublished", new Document("$exists", true)))).isZero());
			smsc.connection().receipt("447700900601", "77", "DELIVRD");
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(this.installation.states(message)).endsWith("DELIVERED capture"));
			assertThat(smsc.submits()).as("nothing in doubt is sent again").isEmpty();
			assertThat(gateway.isActive()).isTrue();
		}
	}

	private ConfigurableApplicationContext gateway(ScriptedSmsc smsc, String responseTimeout) {
		return this.installation.gateway(properties(smsc.port(), responseTimeout));
	}

	private static Map<String, Object> properties(int port, String responseTimeout) {
		return Map.of("olate.gateway.smpp.port", port, "olate.gateway.smpp.system-id", "olate",
				"olate.gateway.smpp.password", "secret", "olate.gateway.response-timeout", responseTimeout);
	}

	private long count(String state) {
		return this.installation.submissions().countDocuments(new Document("state", state));
	}

	private void endsAs(String message, String... states) {
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.installation.states(message)).containsExactlyInAnyOrder(states));
	}

}
