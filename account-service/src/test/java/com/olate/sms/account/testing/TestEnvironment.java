package com.olate.sms.account.testing;

import java.util.UUID;

import com.olate.sms.servers.TestServers;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the service at the test servers, with a database and topics of its own.
 */
public class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	public static final String SERVICE_TOKEN = "a-service-token-for-tests-only-0123456789";

	public static final String OPERATOR = "first-operator";

	public static final String OPERATOR_PASSWORD = "operator password for tests";

	public static final String PAYMENT_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

	/** What mails call the address of the pages. */
	public static final String PAGES = "https://sms.example";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String unique = UUID.randomUUID().toString().substring(0, 8);
		TestPropertyValues.of("spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrap(),
				"spring.mongodb.uri=" + TestServers.mongodbUri(), "spring.mongodb.database=account-" + unique,
				"olate.topics.prefix=t" + unique + "-", "olate.topics.replication-factor=1",
				"olate.topics.min-insync-replicas=1", "olate.instance-id=" + unique,
				"olate.service-token=" + SERVICE_TOKEN, "olate.account.payments.secrets=" + PAYMENT_SECRET,
				"olate.account.operator.username=" + OPERATOR, "olate.account.operator.password=" + OPERATOR_PASSWORD,
				// All but those that begin with 9.
				"olate.allowed-countries=1,2,3,4,5,6,7,8",
				// Guesses are slow on a busy machine; nobody gains by that.
				"olate.account.logins.refill=1m", "management.server.port=0",
				"olate.account.pages.secure-cookies=false", "spring.mail.host=localhost",
				"spring.mail.port=" + Mailbox.port(), "olate.account.notices.from=sms@olate.example",
				"olate.account.notices.pages-url=" + PAGES, "olate.account.notices.interval=1s")
			.applyTo(context);
	}

}
