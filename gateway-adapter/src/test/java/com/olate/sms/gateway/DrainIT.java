package com.olate.sms.gateway;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.Fault;
import com.olate.sms.gateway.carrier.Inbound;
import com.olate.sms.gateway.carrier.NetworkErrorTable;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.smpp.Addressing;
import com.olate.sms.gateway.smpp.CommandStatusTable;
import com.olate.sms.gateway.smpp.InboundReader;
import com.olate.sms.gateway.smpp.ReceiptParser;
import com.olate.sms.gateway.smpp.ReceiptStateTable;
import com.olate.sms.gateway.smpp.SmppTables;
import com.olate.sms.gateway.smpp.session.SmppCarrier;
import com.olate.sms.gateway.smpp.session.SmppProperties;
import com.olate.sms.gateway.smpp.session.SmppTimeouts;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.gateway.submission.Submission;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A carrier that stops: all its binds wait for their answers at the same time.
 */
class DrainIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final int BINDS = 6;

	private final Heard heard = new Heard();

	@Test
	void bindsThatWaitForAnswersInVainWaitTogether() throws IOException {
		Duration drain = Duration.ofSeconds(3);
		try (ScriptedSmsc smsc = new ScriptedSmsc((connection, submit) -> {
		})) {
			Duration taken = closing(smsc, drain);
			assertThat(taken).isBetween(drain, drain.multipliedBy(BINDS - 1));
			assertThat(this.heard.answers).hasSize(2 * BINDS).allMatch(Answer.Unknown.class::isInstance);
		}
	}

	@Test
	void whereAllAnswersAreThereNobodyWaits() throws IOException {
		try (ScriptedSmsc smsc = new ScriptedSmsc((connection, submit) -> connection.accept(submit, "1"))) {
			assertThat(closing(smsc, PATIENCE)).isLessThan(PATIENCE);
			assertThat(this.heard.answers).hasSize(2 * BINDS).allMatch(Answer.Accepted.class::isInstance);
		}
	}

	/** Two submits on each bind, and then the end. */
	private Duration closing(ScriptedSmsc smsc, Duration drain) {
		String route = "drain-" + smsc.port();
		SmppCarrier carrier = new SmppCarrier(route, properties(smsc.port()), tables(), null,
				new SmppTimeouts(Duration.ofMinutes(1), drain), Clock.systemUTC());
		carrier.open(this.heard);
		await().atMost(PATIENCE).until(() -> carrier.status().up() == BINDS);
		for (int i = 0; i < 2 * BINDS; i++) {
			carrier
				.submit(new Submit(Submission.waiting(Messages.to("447700900001"), List.of(route), Messages.NOON), 0));
		}
		await().atMost(PATIENCE).until(() -> smsc.submits().size() == 2 * BINDS);
		long begun = System.nanoTime();
		carrier.close();
		Duration taken = Duration.ofNanos(System.nanoTime() - begun);
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch((name) -> name.startsWith("smpp-" + route)));
		return taken;
	}

	private static SmppProperties properties(int port) {
		Map<String, Object> properties = Map.of("smpp.port", port, "smpp.system-id", "olate", "smpp.password", "secret",
				"smpp.binds", BINDS);
		return new Binder(new MapConfigurationPropertySource(properties)).bind("smpp", SmppProperties.class).get();
	}

	private static SmppTables tables() {
		return new SmppTables(new CommandStatusTable(Map.of()),
				new ReceiptParser(new ReceiptStateTable(Map.of()), new NetworkErrorTable(Map.of())),
				new InboundReader(Addressing.USUAL));
	}

	private static final class Heard implements CarrierEvents {

		private final List<Answer> answers = new CopyOnWriteArrayList<>();

		@Override
		public void answered(Submit submit, Answer answer) {
			this.answers.add(answer);
		}

		@Override
		public void received(Receipt receipt, Acknowledgement acknowledgement) {
			acknowledgement.durable();
		}

		@Override
		public void texted(Inbound inbound, Acknowledgement acknowledgement) {
			acknowledgement.durable();
		}

		@Override
		public void changed() {
			// Nobody waits for it.
		}

		@Override
		public void fault(Fault fault, String detail) {
			throw new AssertionError(fault + " " + detail);
		}

	}

}
