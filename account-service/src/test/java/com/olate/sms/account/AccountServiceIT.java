package com.olate.sms.account;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@AccountServiceTest
class AccountServiceIT {

	@Autowired
	private TestApi api;

	@Test
	void healthAndMetricsAreOnTheManagementPortAndNothingElse() {
		RestTestClient monitor = RestTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.api.managementPort())
			.build();
		for (String path : new String[] { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
				"/actuator/prometheus" }) {
			monitor.get().uri(path).exchange().expectStatus().isOk();
		}
		for (String path : new String[] { "/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/beans",
				"/v1/account" }) {
			monitor.get().uri(path).exchange().expectStatus().value((status) -> {
				if (status != 401 && status != 404) {
					throw new AssertionError(path + " is " + status);
				}
			});
		}
		this.api.anonymous().get().uri("/actuator/health").exchange().expectStatus().isNotFound();
	}

}
