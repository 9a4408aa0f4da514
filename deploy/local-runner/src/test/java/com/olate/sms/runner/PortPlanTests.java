package com.olate.sms.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortPlanTests {

	@Test
	void theNinePortsFollowTheBase() {
		assertThat(new PortPlan(8080).byPurpose().values()).containsExactly(8080, 8081, 8082, 8083, 8084, 8085, 8086,
				8087, 8088);
	}

	@Test
	void aTakenPortIsNamedWithItsPurposeAndABaseThatIsFree() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			PortPlan ports = new PortPlan(taken.getLocalPort() - 1);
			assertThatExceptionOfType(RunnerException.class).isThrownBy(ports::checkFree)
				.withMessageStartingWith("Port ")
				.withMessageContaining(
						") is taken. Stop what uses it, or choose other ports, for example --port-base ");
		}
	}

}
