package com.olate.sms.servers;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import org.slf4j.LoggerFactory;

/**
 * Keeps the servers' own chatter out of the logs of the tests around them, also after an
 * application in the same JVM has set up logging anew.
 */
final class QuietLoggers implements LoggerContextListener {

	private static final List<String> BROKER = List.of("kafka", "state.change.logger", "de.bwaldvogel.mongo",
			"org.apache.kafka.common.network", "org.apache.kafka.common.utils", "org.apache.kafka.controller",
			"org.apache.kafka.coordinator", "org.apache.kafka.image", "org.apache.kafka.metadata",
			"org.apache.kafka.queue", "org.apache.kafka.raft", "org.apache.kafka.server", "org.apache.kafka.snapshot",
			"org.apache.kafka.storage", "org.apache.kafka.timeline");

	private QuietLoggers() {
	}

	static void install() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			QuietLoggers quiet = new QuietLoggers();
			quiet.onReset(context);
			context.addListener(quiet);
		}
	}

	@Override
	public boolean isResetResistant() {
		return true;
	}

	@Override
	public void onReset(LoggerContext context) {
		BROKER.forEach((name) -> context.getLogger(name).setLevel(Level.ERROR));
	}

	@Override
	public void onStart(LoggerContext context) {
		onReset(context);
	}

	@Override
	public void onStop(LoggerContext context) {
		// nothing is held
	}

	@Override
	public void onLevelChange(Logger logger, Level level) {
		// the application may want to see more
	}

}
