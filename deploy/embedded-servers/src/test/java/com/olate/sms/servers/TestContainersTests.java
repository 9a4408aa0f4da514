package com.olate.sms.servers;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestContainersTests {

	@Test
	void aContainerThatDoesNotStartIsToldAndLeftOut() {
		PrintStream before = System.err;
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		System.setErr(new PrintStream(told, true));
		try {
			Optional<String> server = TestContainers.orEmbedded("mongo:8.0", "OLATE_TEST_MONGODB", () -> {
				throw new IllegalStateException("Can't get Docker image");
			});
			assertThat(server).isEmpty();
		}
		finally {
			System.setErr(before);
		}
		assertThat(told.toString()).contains("the embedded server is used")
			.contains("docker pull mongo:8.0")
			.contains("OLATE_TEST_MONGODB");
	}

	@Test
	void aContainerThatStartsIsUsed() {
		assertThat(TestContainers.orEmbedded("mongo:8.0", "OLATE_TEST_MONGODB", () -> "mongodb://there"))
			.contains("mongodb://there");
	}

}
