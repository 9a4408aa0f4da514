package com.olate.sms.runner;

/**
 * What a person sees when everything runs.
 */
final class ReadyTable {

	private ReadyTable() {
	}

	static String of(SystemPlan plan) {
		PortPlan ports = plan.ports();
		String demo = DemoAccount.USERNAME + ":" + plan.secrets().demoPassword();
		return """

				Olate SMS runs. Ctrl-C stops it.

				  Web pages            %s (sign in as the demo account, or as the operator)
				  Phones               %s
				  Post events          %s/v1/events
				  Dispatcher           %s/actuator/health
				  Gateway              %s/actuator/health
				  Kafka                %s
				  MongoDB              %s
				  SMSC (SMPP)          127.0.0.1:%d

				  Demo account         %s / %s
				                       began with 12 credits and five contacts, 447700900101 to 447700900105
				  Operator             %s / %s
				  Window               %s
				  Data                 %s (for scripts: local.env)

				  Numbers that always behave the same, to try as contacts:
				    447700900001 delivered                  447700900005 throttled three times, then delivered
				    447700900002 permanently failed         447700900006 no receipt
				    447700900003 temporarily failed         447700900007 no answer to the submit, receipt later
				    447700900004 refused                    447700900008 receipts before the answer, twice, in disorder
				    447700900009 answers STOP               every other number is delivered

				Send a first event, and see it at %s within the next window:

				  curl -u '%s' -H 'Content-Type: application/json' %s/v1/events \\
				    -d '{"type":"invoice.created","data":{"number":"1001","customer":"Smith Ltd","amount":"120.50","currency":"GBP"}}'
				"""
			.formatted(SystemPlan.url(ports.account()), SystemPlan.url(ports.phones()), SystemPlan.url(ports.ingest()),
					SystemPlan.url(ports.dispatcher()), SystemPlan.url(ports.gateway()), plan.kafka(), plan.mongodb(),
					ports.smsc(), DemoAccount.USERNAME, plan.secrets().demoPassword(), SystemPlan.OPERATOR,
					plan.secrets().operatorPassword(), seconds(plan), plan.folder().path(),
					SystemPlan.url(ports.phones()), demo, SystemPlan.url(ports.ingest()));
	}

	private static String seconds(SystemPlan plan) {
		long millis = plan.window().toMillis();
		return (millis % 1_000 == 0) ? millis / 1_000 + " s" : millis + " ms";
	}

}
