package com.olate.sms.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class DemoAccountTests {

	private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

	private HttpServer server;

	private String accounts = "[]";

	private int contactStatus = 201;

	private DemoAccount account;

	@BeforeEach
	void serve() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.account = new DemoAccount("http://127.0.0.1:" + this.server.getAddress().getPort(),
				new Secrets("token", "op", "pw", "smsc"));
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.asked.add(exchange.getRequestMethod() + " " + path + " " + body);
		if (path.equals("/v1/contacts")) {
			answer(exchange, this.contactStatus, "{\"detail\":\"the reason\"}");
		}
		else if (exchange.getRequestMethod().equals("GET")) {
			answer(exchange, 200, "{\"items\":" + this.accounts + ",\"page\":0,\"size\":500,\"total\":1}");
		}
		else {
			answer(exchange, 201, "{\"id\":\"abcd\"}");
		}
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Test
	void anAccountThatIsThereIsFound() throws IOException {
		this.accounts = "[{\"id\":\"x\",\"username\":\"other\"},{\"id\":\"y\",\"username\":\"demo\"}]";
		assertThat(this.account.find()).isEqualTo(new DemoAccount.Demo("y"));
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void aMissingAccountIsMade() throws IOException {
		assertThat(this.account.find()).isEqualTo(new DemoAccount.Demo("abcd"));
		assertThat(this.asked).last()
			.asString()
			.startsWith("POST /v1/admin/accounts {")
			.contains("\"username\":\"demo\"");
	}

	@Test
	void itGetsTwelveCreditsAndFiveContactsAndContactsThatAreThereAreLeft() throws IOException {
		this.contactStatus = 409;
		this.account.fill(new DemoAccount.Demo("abcd"));
		assertThat(this.asked).hasSize(6);
		assertThat(this.asked.get(0)).startsWith("POST /v1/admin/accounts/abcd/grants ").contains("\"credits\":12");
		assertThat(this.asked.subList(1, 6)).allMatch((line) -> line.contains("\"msisdn\":\"44770090010"));
	}

	@Test
	void aRefusalIsToldWithItsReason() {
		this.contactStatus = 422;
		assertThatIOException().isThrownBy(() -> this.account.fill(new DemoAccount.Demo("abcd")))
			.withMessage("POST /v1/contacts was answered with 422 the reason");
	}

}
