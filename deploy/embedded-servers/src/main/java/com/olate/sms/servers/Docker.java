package com.olate.sms.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Whether a Docker daemon answers, asked as {@code docker} itself would: at
 * {@code DOCKER_HOST}, else at the usual socket.
 */
final class Docker {

	private static final String USUAL = "unix:///var/run/docker.sock";

	private static final ByteBuffer PING = StandardCharsets.US_ASCII
		.encode("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n");

	private static final long PATIENCE_SECONDS = 2;

	private Docker() {
	}

	static boolean answers(Map<String, String> environment) {
		URI host = URI.create(environment.getOrDefault("DOCKER_HOST", USUAL));
		if ("unix".equals(host.getScheme()) && !Files.exists(Path.of(host.getPath()))) {
			return false;
		}
		return CompletableFuture.supplyAsync(() -> ping(host))
			.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
			.join();
	}

	private static boolean ping(URI host) {
		boolean local = "unix".equals(host.getScheme());
		SocketAddress address = local ? UnixDomainSocketAddress.of(host.getPath())
				: new InetSocketAddress(host.getHost(), host.getPort());
		try (SocketChannel channel = SocketChannel
			.open(local ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
			channel.connect(address);
			channel.write(PING.duplicate());
			ByteBuffer answer = ByteBuffer.allocate(12);
			while (answer.hasRemaining() && channel.read(answer) >= 0) {
				// until the status is there
			}
			return new String(answer.array(), StandardCharsets.US_ASCII).endsWith(" 200");
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

}
