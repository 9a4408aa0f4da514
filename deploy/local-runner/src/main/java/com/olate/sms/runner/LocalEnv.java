package com.olate.sms.runner;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What scripts may want to know of a running system, as lines for a shell to source.
 */
final class LocalEnv {

	private LocalEnv() {
	}

	static String of(SystemPlan plan, DemoAccount.Demo demo, Map<String, Long> pids) {
		PortPlan ports = plan.ports();
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("INGEST_URL", SystemPlan.url(ports.ingest()));
		values.put("ACCOUNT_URL", SystemPlan.url(ports.account()));
		values.put("DISPATCHER_URL", SystemPlan.url(ports.dispatcher()));
		values.put("GATEWAY_URL", SystemPlan.url(ports.gateway()));
		values.put("PHONES_URL", SystemPlan.url(ports.phones()));
		values.put("KAFKA_BOOTSTRAP", plan.kafka());
		values.put("MONGODB_URI", plan.mongodb());
		values.put("SMSC_PORT", ports.smsc());
		values.put("DEMO_USERNAME", DemoAccount.USERNAME);
		values.put("DEMO_PASSWORD", plan.secrets().demoPassword());
		values.put("DEMO_ACCOUNT_ID", demo.accountId());
		values.put("OPERATOR_USERNAME", SystemPlan.OPERATOR);
		values.put("OPERATOR_PASSWORD", plan.secrets().operatorPassword());
		values.put("SERVICE_TOKEN", plan.secrets().serviceToken());
		for (String name : new String[] { "account", "ingest", "dispatcher", "gateway", "smsc", "servers" }) {
			values.put(name.toUpperCase(Locale.ROOT) + "_PID", pids.getOrDefault(name, 0L));
		}
		return text(values);
	}

	/**
	 * The values as assignments, each in single quotes, which a shell takes literally.
	 */
	static String text(Map<String, Object> values) {
		return values.entrySet()
			.stream()
			.map((value) -> value.getKey() + "='" + value.getValue().toString().replace("'", "'\\''") + "'\n")
			.collect(Collectors.joining());
	}

}
