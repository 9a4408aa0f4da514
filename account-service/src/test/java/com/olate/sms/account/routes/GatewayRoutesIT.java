package com.olate.sms.account.routes;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.olate.sms.account.actions.ActionFilter;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorAction;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Contract;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccountServiceTest
class GatewayRoutesIT {

	private static final Operator OPERATOR = new Operator(TestEnvironment.OPERATOR);

	@Autowired
	private OperatorActions actions;

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private HttpServer gateway;

	private volatile int status = 200;

	private volatile String answer = Contract.example("routes/two-routes");

	@BeforeEach
	void start() throws IOException {
		this.gateway = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.gateway.createContext("/", (exchange) -> {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
					+ exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
			byte[] bytes = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(this.status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		this.gateway.start();
	}

	@AfterEach
	void stop() {
		this.gateway.stop(0);
	}

	@Test
	void theContractIsRead() {
		Routes routes = routes().now();
		assertThat(routes.reachable()).isTrue();
		assertThat(routes.items()).extracting(RouteStanding::name).containsExactly("main", "world");
		assertThat(routes.items().get(0).binds()).isEqualTo(new RouteStanding.Binds(2, 2));
		assertThat(routes.items().get(1).waiting()).isEqualTo(12);
		assertThat(routes.down()).extracting(RouteStanding::name).containsExactly("world");
		assertThat(this.requests).containsExactly("GET /internal/v1/routes Bearer a-token ");
	}

	@Test
	void anOlderAndANewerGatewayAreReadToo() {
		this.answer = "{\"items\":[{\"name\":\"log\",\"state\":\"OPEN\",\"window\":10,\"inFlight\":0,\"newer\":{}}],\"x\":1}";
		assertThat(routes().now().items()).singleElement().satisfies((route) -> {
			assertThat(route.isUp()).isTrue();
			assertThat(route.binds()).isNull();
		});
	}

	@Test
	void whatGoesWrongIsToldInWords() {
		this.status = 401;
		assertThat(routes().now().detail()).contains("its service token is another than here");
		this.status = 500;
		assertThat(routes().now().detail()).contains("answered 500");
		this.status = 200;
		this.answer = "<html>";
		assertThat(routes().now().reachable()).isFalse();
		this.gateway.stop(0);
		assertThat(routes().now().detail()).contains("does not answer");
	}

	@Test
	void pausingAndResumingIsPassedOnWithWhoAndWhyAndIsOnTheRecord() {
		routes().pause(OPERATOR, "main", "the carrier asked");
		routes().resume(OPERATOR, null, null);
		assertThat(this.requests.get(0)).startsWith("POST /internal/v1/routes/main/pause Bearer a-token")
			.contains("\"by\":\"first-operator\"", "\"reason\":\"the carrier asked\"");
		assertThat(this.requests.get(1)).startsWith("POST /internal/v1/routes/resume ");
		this.status = 404;
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> routes().pause(OPERATOR, "none", "x"))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(404));
		this.gateway.stop(0);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> routes().resume(OPERATOR, "main", null))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(503));
		assertThat(this.actions
			.page(new ActionFilter(null, null, ActionType.SENDING_PAUSED, null, null), new PageQuery(0, 2))
			.items()).extracting(OperatorAction::outcome)
			.containsExactly(OperatorAction.Outcome.REFUSED, OperatorAction.Outcome.DONE);
	}

	private GatewayRoutes routes() {
		URI url = URI.create("http://localhost:" + this.gateway.getAddress().getPort());
		return new GatewayRoutes(new GatewayProperties(url, Duration.ofSeconds(5)), "a-token", this.actions);
	}

}
