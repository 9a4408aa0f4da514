package com.olate.sms.account.routes;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Asks gateway-adapter how its routes stand, and has it pause and resume them, each
 * change on the record. A gateway that does not answer is told in words.
 */
@Component
public class GatewayRoutes {

	private static final Logger log = LoggerFactory.getLogger(GatewayRoutes.class);

	private static final String PATH = "/internal/v1/routes";

	private final RestClient client;

	private final GatewayProperties properties;

	private final OperatorActions actions;

	GatewayRoutes(GatewayProperties properties, @Value("${olate.service-token}") String serviceToken,
			OperatorActions actions) {
		this.properties = properties;
		this.actions = actions;
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(properties.timeout())
			.build();
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(properties.timeout());
		this.client = RestClient.builder()
			.baseUrl(properties.url())
			.requestFactory(requests)
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + serviceToken)
			.build();
	}

	/**
	 * How the routes stand now.
	 */
	public Routes now() {
		try {
			return read(this.client.get().uri(PATH).retrieve().body(Answer.class));
		}
		catch (RestClientResponseException ex) {
			log.warn("gateway refuses to tell its routes url={} status={}", this.properties.url(),
					ex.getStatusCode().value());
			return Routes
				.unreachable("The gateway at " + this.properties.url() + " answered " + ex.getStatusCode().value()
						+ ((ex.getStatusCode().value() == 401) ? ": its service token is another than here." : "."));
		}
		catch (RestClientException ex) {
			return Routes.unreachable("The gateway at " + this.properties.url()
					+ " does not answer. Messages wait in Kafka and are sent when it runs again.");
		}
	}

	/**
	 * Pauses a route, or all sending.
	 * @param route its name, or {@code null} for all
	 * @throws ProblemException if there is no such route or the gateway does not answer
	 */
	public Routes pause(Operator operator, @Nullable String route, String reason) {
		return change(operator, ActionType.SENDING_PAUSED, route, reason, "pause");
	}

	/**
	 * Lets a route, or all sending, go on.
	 * @throws ProblemException if there is no such route or the gateway does not answer
	 */
	public Routes resume(Operator operator, @Nullable String route, @Nullable String reason) {
		return change(operator, ActionType.SENDING_RESUMED, route, reason, "resume");
	}

	private Routes change(Operator operator, ActionType type, @Nullable String route, @Nullable String reason,
			String verb) {
		String target = (route != null) ? route : "all routes";
		return this.actions.perform(operator, NewAction.of(type, target, reason), () -> {
			try {
				RestClient.RequestBodySpec request = (route != null)
						? this.client.post().uri(PATH + "/{name}/" + verb, route)
						: this.client.post().uri(PATH + "/" + verb);
				return read(request.contentType(MediaType.APPLICATION_JSON)
					.body(Map.of("by", operator.username(), "reason", (reason != null) ? reason : ""))
					.retrieve()
					.body(Answer.class));
			}
			catch (HttpClientErrorException.NotFound ex) {
				throw ProblemException.notFound();
			}
			catch (RestClientException ex) {
				throw ProblemException.unavailable("The gateway does not answer. Look at the routes, then try again.",
						Duration.ofSeconds(5));
			}
		});
	}

	private static Routes read(@Nullable Answer answer) {
		if (answer == null || answer.items() == null) {
			return Routes.unreachable("The gateway's answer cannot be read: is it of another version?");
		}
		boolean paused = answer.sending() != null && Boolean.TRUE.equals(answer.sending().paused());
		return new Routes(answer.items(), true, "", paused,
				(paused && answer.sending().reason() != null) ? answer.sending().reason() : "");
	}

	/**
	 * What the gateway says, as far as this version knows it.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Answer(@Nullable List<RouteStanding> items, @Nullable Sending sending) {
	}

	/**
	 * All sending.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Sending(@Nullable Boolean paused, @Nullable String reason) {
	}

}
