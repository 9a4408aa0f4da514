package com.olate.sms.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the servers are started with. An option is given as {@code --kafka-port 9092} or
 * in the environment as {@code KAFKA_PORT=9092}; the argument wins.
 *
 * @param data the folder that keeps everything
 */
record ServersOptions(Path data, int kafkaPort, int controllerPort, int mongodbPort) {

	private static final Set<String> NAMES = Set.of("data", "kafka-port", "controller-port", "mongodb-port");

	static final String USAGE = """
			Usage: embedded-servers --data DIR [--kafka-port 9092] [--controller-port 9093] [--mongodb-port 27017]
			A Kafka broker and a MongoDB-wire store on 127.0.0.1, for local runs. Each option may also come from the
			environment: DATA, KAFKA_PORT, CONTROLLER_PORT, MONGODB_PORT.""";

	static ServersOptions of(String[] arguments, Map<String, String> environment) {
		Map<String, String> given = arguments(arguments);
		String data = value(given, environment, "data");
		if (data == null || data.isBlank()) {
			throw new StartupException("Say with --data DIR where the data is to be kept.");
		}
		return new ServersOptions(Path.of(data).toAbsolutePath().normalize(),
				port(given, environment, "kafka-port", 9092), port(given, environment, "controller-port", 9093),
				port(given, environment, "mongodb-port", 27017));
	}

	private static Map<String, String> arguments(String[] arguments) {
		Map<String, String> given = new HashMap<>();
		for (int index = 0; index < arguments.length; index += 2) {
			String name = arguments[index].startsWith("--") ? arguments[index].substring(2) : "";
			if (!NAMES.contains(name)) {
				throw new StartupException("Unknown option " + arguments[index] + ".");
			}
			if (index + 1 == arguments.length) {
				throw new StartupException("The option " + arguments[index] + " needs a value.");
			}
			given.put(name, arguments[index + 1]);
		}
		return given;
	}

	private static int port(Map<String, String> given, Map<String, String> environment, String name, int fallback) {
		String text = value(given, environment, name);
		try {
			int port = (text != null) ? Integer.parseInt(text) : fallback;
			if (port > 0 && port <= 65_535) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// told below, as for a number out of range
		}
		throw new StartupException("--" + name + " must be a port from 1 to 65535, not " + text + ".");
	}

	private static @Nullable String value(Map<String, String> given, Map<String, String> environment, String name) {
		String argument = given.get(name);
		return (argument != null) ? argument : environment.get(name.replace('-', '_').toUpperCase());
	}

	/**
	 * The ports by the option that sets them.
	 */
	Map<String, Integer> ports() {
		Map<String, Integer> ports = new LinkedHashMap<>();
		ports.put("kafka-port", this.kafkaPort);
		ports.put("controller-port", this.controllerPort);
		ports.put("mongodb-port", this.mongodbPort);
		return ports;
	}

}
