package com.olate.sms.runner;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The six processes of a local system, from the jars that production runs: what each is
 * told by its environment, how much memory it gets, and what it needs before it.
 *
 * @param root the folder of the sources, where the jars are built
 */
record SystemPlan(Path root, RunnerFolder folder, PortPlan ports, Secrets secrets, Duration window) {

	static final String OPERATOR = "operator";

	private static final String SYSTEM_ID = "olate";

	private static final Set<String> SERVERS = Set.of("servers");

	/**
	 * The processes in the order in which they are started; they are stopped in the
	 * reverse one.
	 */
	List<ChildSpec> children() {
		return List.of(servers(), smsc(), account(), gateway(), dispatcher(), ingest());
	}

	private ChildSpec servers() {
		List<String> command = new ArrayList<>(java("deploy/embedded-servers", 320));
		command.addAll(List.of("--data", this.folder.servers().toString(), "--kafka-port", text(this.ports.kafka()),
				"--controller-port", text(this.ports.kafkaController()), "--mongodb-port", text(this.ports.mongodb())));
		return new ChildSpec("servers", command, Map.of(), new Readiness.Line("READY"), Set.of());
	}

	private ChildSpec smsc() {
		Map<String, String> environment = web(this.ports.phones());
		environment.put("OLATE_SMSC_PORT", text(this.ports.smsc()));
		environment.put("OLATE_SMSC_SYSTEMID", SYSTEM_ID);
		environment.put("OLATE_SMSC_PASSWORD", this.secrets.smsc());
		return new ChildSpec("smsc", java("deploy/smsc-simulator", 112), environment, health(this.ports.phones()),
				Set.of());
	}

	private ChildSpec account() {
		Map<String, String> environment = service(this.ports.account());
		environment.put("OLATE_OPERATOR_USERNAME", OPERATOR);
		// Plain http on this machine: not every browser sends secure cookies there.
		environment.put("OLATE_SECURE_COOKIES", "false");
		environment.put("OLATE_OPERATOR_PASSWORD", this.secrets.operatorPassword());
		environment.put("GATEWAY_URL", url(this.ports.gateway()));
		return new ChildSpec("account", java("account-service", 224), environment, health(this.ports.account()),
				SERVERS);
	}

	private ChildSpec gateway() {
		Map<String, String> environment = service(this.ports.gateway());
		environment.put("OLATE_GATEWAY_SMPP_HOST", "127.0.0.1");
		environment.put("OLATE_GATEWAY_SMPP_PORT", text(this.ports.smsc()));
		environment.put("OLATE_GATEWAY_SMPP_SYSTEMID", SYSTEM_ID);
		environment.put("OLATE_GATEWAY_SMPP_PASSWORD", this.secrets.smsc());
		environment.put("OLATE_GATEWAY_SMPP_ADDRESSING_SENDER", "Olate");
		return new ChildSpec("gateway", java("gateway-adapter", 160), environment, health(this.ports.gateway()),
				Set.of("servers", "smsc"));
	}

	private ChildSpec dispatcher() {
		return new ChildSpec("dispatcher", java("dispatcher-service", 144), service(this.ports.dispatcher()),
				health(this.ports.dispatcher()), SERVERS);
	}

	private ChildSpec ingest() {
		return new ChildSpec("ingest", java("notification-ingest", 144), service(this.ports.ingest()),
				health(this.ports.ingest()), SERVERS);
	}

	private Map<String, String> service(int port) {
		Map<String, String> environment = web(port);
		environment.put("KAFKA_BOOTSTRAP", kafka());
		environment.put("MONGODB_URI", mongodb());
		environment.put("ACCOUNT_SERVICE_URL", url(this.ports.account()));
		environment.put("OLATE_SERVICE_TOKEN", this.secrets.serviceToken());
		environment.put("OLATE_WINDOW", this.window.toMillis() + "ms");
		environment.put("OLATE_INSTANCE_ID", "local");
		environment.put("OLATE_TOPICS_REPLICATIONFACTOR", "1");
		environment.put("OLATE_TOPICS_MININSYNCREPLICAS", "1");
		environment.put("LOGGING_LEVEL_ORG_APACHE_KAFKA", "WARN");
		return environment;
	}

	/**
	 * A web port on this machine only, with the actuator on it too.
	 */
	private static Map<String, String> web(int port) {
		Map<String, String> environment = new HashMap<>();
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		environment.put("SERVER_PORT", text(port));
		environment.put("MANAGEMENT_PORT", text(port));
		environment.put("SPRING_MAIN_BANNERMODE", "off");
		return environment;
	}

	/**
	 * The command for the unpacked jar of a module.
	 * @param module the module's folder, from the root
	 */
	private List<String> java(String module, int megabytes) {
		Path jar = this.root.resolve(module).resolve("target/run").resolve(Path.of(module).getFileName() + "-exec.jar");
		if (!Files.exists(jar)) {
			throw new RunnerException("There is no " + jar + ". Start with deploy/run.sh, which builds it.");
		}
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
		command.addAll(ClassArchive.options(jar));
		command.addAll(List.of("-jar", jar.toString()));
		return command;
	}

	private static Readiness health(int port) {
		return new Readiness.Health(URI.create(url(port) + "/actuator/health"));
	}

	String kafka() {
		return "127.0.0.1:" + this.ports.kafka();
	}

	String mongodb() {
		return "mongodb://127.0.0.1:" + this.ports.mongodb();
	}

	static String url(int port) {
		return "http://127.0.0.1:" + port;
	}

	private static String text(int port) {
		return String.valueOf(port);
	}

}
