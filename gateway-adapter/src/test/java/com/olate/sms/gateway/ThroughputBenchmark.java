package com.olate.sms.gateway;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import com.olate.sms.smsc.script.Behaviour;
import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import static org.awaitility.Awaitility.await;

/**
 * Messages a second from {@code send-commands} to {@code DELIVERED}, with a receipt for
 * every message, everything in one process: broker, store, gateway and SMSC. A first run
 * that does not count gives the compiler its time: until then a third of all processor
 * time is its. Run it with {@code mvn -Pbenchmark verify -pl gateway-adapter};
 * {@code -Dcases=0/10,10/50} chooses cases of answer time in milliseconds and SMPP
 * window, {@code -Dmessages=} how many pass at most in each.
 */
public class ThroughputBenchmark {

	private static final int MOST_SECONDS = 8;

	private static final int MOST_MESSAGES = Integer.getInteger("messages", 24_000);

	private static final int WARM_UP_MESSAGES = Integer.getInteger("warm-up", 100_000);

	@Test
	void messagesASecond() {
		List<String> lines = new ArrayList<>();
		measure(0, 50, WARM_UP_MESSAGES);
		String cases = System.getProperty("cases", "0/10,0/100,10/10,10/50,10/200,50/10,50/50,50/200");
		for (String one : cases.split(",")) {
			int latency = Integer.parseInt(one.substring(0, one.indexOf('/')));
			int window = Integer.parseInt(one.substring(one.indexOf('/') + 1));
			lines.add(line(latency, window, measure(latency, window, messages(latency, window))));
		}
		System.out.printf("%n%12s %8s %10s %12s %18s %8s%n", "answer time", "window", "bound", "messages/s",
				"CPU us/message", "");
		lines.forEach(System.out::println);
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
				await().atMost(Duration.ofSeconds(30)).until(() -> smsc.binds() == 1);
				MeterRegistry meters = gateway.getBean(MeterRegistry.class);
				installation.commands(messages, 447_911_000_000L);
				return measured(meters, messages);
			}
		}
	}

	/** The middle four fifths, without start and end. */
	private static Measured measured(MeterRegistry meters, int messages) {
		Counter delivered = meters.get("olate.gateway.messages")
			.tag("state", "DELIVERED")
			.tag("reason", "none")
			.counter();
		long start = at(delivered, messages / 10);
		long cpu = cpuNanos();
		long end = at(delivered, messages * 9 / 10);
		double used = cpuNanos() - cpu;
		at(delivered, messages);
		return new Measured(0.8 * messages * 1e9 / (end - start), used / 1e3 / (0.8 * messages));
	}

	private static long cpuNanos() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static long at(Counter delivered, int count) {
		await().pollInterval(Duration.ofMillis(10))
			.atMost(Duration.ofMinutes(5))
			.until(() -> delivered.count() >= count);
		return System.nanoTime();
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
