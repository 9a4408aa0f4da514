package com.olate.sms.ingest.login;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks account-service over HTTP, without holding a thread. Failures are logged once per
 * streak.
 */
final class AccountServiceLogins implements AccountLogins {

	private static final Logger log = LoggerFactory.getLogger(AccountServiceLogins.class);

	private static final int OK = 200;

	private static final int SERVER_ERROR = 500;

	private final JsonMapper json = JsonMapper.shared();

	private final AtomicBoolean failing = new AtomicBoolean();

	private final HttpClient client;

	private final HttpRequest.Builder template;

	AccountServiceLogins(AccountServiceProperties properties, LoginProperties logins) {
		URI uri = properties.accountService().resolve("/internal/v1/logins/verify");
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(logins.connectTimeout())
			.build();
		this.template = HttpRequest.newBuilder(uri)
			.timeout(logins.answerTimeout())
			.header("Authorization", "Bearer " + properties.serviceToken())
			.header("Content-Type", "application/json");
	}

	@Override
	public CompletableFuture<Verification> verify(Credentials credentials, String address) {
		HttpRequest request = this.template.copy()
			.POST(HttpRequest.BodyPublishers.ofByteArray(body(credentials, address)))
			.build();
		return this.client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).handle((response, failure) -> {
			Verification verification = (failure == null) ? read(response)
					: new Verification.NoAnswer(cause(failure).getClass().getSimpleName());
			report(verification);
			return verification;
		});
	}

	private byte[] body(Credentials credentials, String address) {
		ObjectNode body = this.json.createObjectNode();
		if (credentials instanceof Credentials.Password password) {
			body.put("username", password.username()).put("password", password.password());
		}
		else {
			body.put("apiKey", ((Credentials.ApiKey) credentials).key());
		}
		return this.json.writeValueAsBytes(body.put("clientAddress", address));
	}

	private Verification read(HttpResponse<byte[]> response) {
		int status = response.statusCode();
		if (status >= SERVER_ERROR) {
			return new Verification.NoAnswer("status " + status);
		}
		if (status != OK) {
			return new Verification.Nonsense("status " + status);
		}
		try {
			JsonNode result = this.json.readTree(response.body());
			if (!result.path("valid").isBoolean()) {
				return new Verification.Nonsense("an answer without valid");
			}
			String account = result.path("accountId").asString("");
			if (!result.path("valid").booleanValue()) {
				return Verification.WRONG;
			}
			return account.isEmpty() ? new Verification.Nonsense("a right login without an account")
					: new Verification.Right(account);
		}
		catch (JacksonException ex) {
			return new Verification.Nonsense("an answer that is not JSON");
		}
	}

	private void report(Verification verification) {
		String cause = null;
		if (verification instanceof Verification.NoAnswer none) {
			cause = none.cause();
		}
		else if (verification instanceof Verification.Nonsense nonsense) {
			cause = nonsense.cause() + " (is OLATE_SERVICE_TOKEN the same on both sides?)";
		}
		if (cause == null) {
			if (this.failing.compareAndSet(true, false)) {
				log.info("account-service answers login checks again");
			}
		}
		else if (this.failing.compareAndSet(false, true)) {
			log.warn("account-service does not answer login checks: {}", cause);
		}
	}

	private static Throwable cause(Throwable failure) {
		return (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause() : failure;
	}

}
