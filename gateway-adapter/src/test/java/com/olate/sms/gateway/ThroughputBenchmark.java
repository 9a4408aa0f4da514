package com.olate.sms.gateway;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import com.olate.sms.smsc.script.Behaviour;
import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Messages a second from {@code send-commands} to {@code DELIVERED}, with a receipt for
 * every message, everything in one process: broker, store, gateway and SMSC. It counts
 * only once the just-in-time compiler has come to rest; until then half of all processor
 * time is the compiler's. Run it with
 * {@code mvn -Pbenchmark verify -pl gateway-adapter -am}; {@code -Dcases=0/10,10/50}
 * chooses cases of answer time in milliseconds and SMPP window, {@code -Dmessages=} how
 * many pass at most in each.
 */
public class ThroughputBenchmark {

	private static final int MOST_SECONDS = 8;

	private static final int MOST_MESSAGES = Integer.getInteger("messages", 24_000);

	private static final double AT_REST = 0.03;

	private static final int MOST_ROUNDS = 24;

	@Test
	void messagesASecond() {
		String cases = System.getProperty("cases", "0/10,0/100,10/10,10/50,10/200,50/10,50/50,50/200");
		System.out.printf("%n%12s %8s %10s %12s %18s %8s%n", "answer time", "window", "bound", "messages/s",
				"CPU us/message", "");
		for (String one : cases.split(",")) {
			int latency = Integer.parseInt(one.substring(0, one.indexOf('/')));
			int window = Integer.parseInt(one.substring(one.indexOf('/') + 1));
			System.out.println(line(latency, window, measure(latency, window, messages(latency, window))));
		}
	}

	public static void main(String[] args) {
		new ThroughputBenchmark().messagesASecond();
	}

	private static String line(int latency, int window, Measured measured) {
		double bound = (latency == 0) ? Double.NaN : window * 1000.0 / latency;
		return String.format(Locale.ROOT, "%9d ms %8d %10.0f %12.0f %18.0f %6.0f %%", latency, window, bound,
				measured.perSecond(), measured.cpuMicros(), 100 * measured.perSecond() / bound);
	}

	/** Enough for some seconds, if it goes as fast as it can. */
	private static int messages(int latency, int window) {
		int bound = (latency == 0) ? MOST_MESSAGES : MOST_SECONDS * window * 1000 / latency;
		return Math.min(MOST_MESSAGES, bound);
	}

	private static Measured measure(int latency, int window, int messages) {
		Behaviour behaviour = Behaviour.NORMAL.withLatency(Duration.ofMillis(latency)).withReceiptDelay(Duration.ZERO);
		Map<String, Object> properties = new HashMap<>();
		properties.put("olate.gateway.smpp.system-id", "olate");
		properties.put("olate.gateway.smpp.password", "secret");
		properties.put("olate.gateway.smpp.window", window);
		properties.put("olate.gateway.smpp.rate", 100_000);
		properties.put("olate.gateway.daily-limit", 0);
		try (Installation installation = new Installation();
				SmscSimulator smsc = SmscSimulator.start(SmscSettings.of("olate", "secret").withBehaviour(behaviour))) {
			properties.put("olate.gateway.smpp.port", smsc.port());
			try (ConfigurableApplicationContext gateway = installation.gateway(properties)) {
				Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> smsc.binds() == 1);
				Flow flow = new Flow(installation, delivered(gateway.getBean(MeterRegistry.class)));
				warmUp(flow, messages);
				return measured(flow, messages);
			}
		}
	}

	private static Counter delivered(MeterRegistry meters) {
		return meters.get("olate.gateway.messages").tag("state", "DELIVERED").tag("reason", "none").counter();
	}

	/**
	 * Until the compiler has rested for two rounds: a long compilation counts when it
	 * ends.
	 */
	private static void warmUp(Flow flow, int messages) {
		int atRest = 0;
		for (int round = 0; round < MOST_ROUNDS && atRest < 2; round++) {
			long start = System.nanoTime();
			long compiled = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
			flow.send(messages / 4);
			flow.await(messages / 4);
			double compiling = 1e6 * (ManagementFactory.getCompilationMXBean().getTotalCompilationTime() - compiled)
					/ (System.nanoTime() - start);
			atRest = (compiling < AT_REST) ? atRest + 1 : 0;
		}
	}

	/** The middle four fifths, without start and end. */
	private static Measured measured(Flow flow, int messages) {
		flow.send(messages);
		long start = flow.await(messages / 10);
		long cpu = cpuNanos();
		long end = flow.await(messages * 8 / 10);
		double used = cpuNanos() - cpu;
		flow.await(messages - messages / 10 - messages * 8 / 10);
		return new Measured(0.8 * messages * 1e9 / (end - start), used / 1e3 / (0.8 * messages));
	}

	private static long cpuNanos() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	/**
	 * Messages on their way through a gateway.
	 */
	private static final class Flow {

		private final Installation installation;

		private final Counter delivered;

		private long awaited;

		Flow(Installation installation, Counter delivered) {
			this.installation = installation;
			this.delivered = delivered;
		}

		void send(int messages) {
			this.installation.commands(messages, 447_911_000_000L);
		}

		/** Waits until so many more are delivered; returns when that was. */
		long await(int messages) {
			this.awaited += messages;
			Awaitility.await()
				.pollInterval(Duration.ofMillis(10))
				.atMost(Duration.ofMinutes(5))
				.until(() -> this.delivered.count() >= this.awaited);
			return System.nanoTime();
		}

	}

	/**
	 * What came out.
	 *
	 * @param perSecond messages
	 * @param cpuMicros processor time of the whole process for one message
	 */
	private record Measured(double perSecond, double cpuMicros) {
	}

}
