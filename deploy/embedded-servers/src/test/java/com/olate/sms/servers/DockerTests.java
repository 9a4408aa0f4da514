package com.olate.sms.servers;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DockerTests {

	@TempDir
	private Path folder;

	@Test
	void aDaemonThatAnswersIsThere() throws Exception {
		assertThat(answersWhenTold("HTTP/1.0 200 OK\r\n\r\nOK")).isTrue();
	}

	@Test
	void aDaemonThatRefusesIsNotUsable() throws Exception {
		assertThat(answersWhenTold("HTTP/1.0 403 Forbidden\r\n\r\n")).isFalse();
	}

	@Test
	void aSocketThatIsMissingOrMuteIsNoDaemon() throws Exception {
		assertThat(Docker.answers(Map.of("DOCKER_HOST", "unix:///nowhere/docker.sock"))).isFalse();
		try (ServerSocketChannel mute = listen()) {
			assertThat(mute.isOpen()).isTrue();
			assertThat(Docker.answers(host())).isFalse();
		}
	}

	private boolean answersWhenTold(String answer) throws Exception {
		try (ServerSocketChannel server = listen()) {
			CompletableFuture.runAsync(() -> {
				try (SocketChannel client = server.accept()) {
					client.read(ByteBuffer.allocate(200));
					client.write(StandardCharsets.US_ASCII.encode(answer));
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			});
			return Docker.answers(host());
		}
	}

	private ServerSocketChannel listen() throws IOException {
		return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
			.bind(UnixDomainSocketAddress.of(this.folder.resolve("docker.sock")));
	}

	private Map<String, String> host() {
		return Map.of("DOCKER_HOST", "unix://" + this.folder.resolve("docker.sock"));
	}

}
