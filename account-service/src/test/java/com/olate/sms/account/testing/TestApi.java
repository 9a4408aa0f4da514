package com.olate.sms.account.testing;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;

import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The service over HTTP, as each kind of caller sees it.
 */
public class TestApi {

	private final Accounts accounts;

	private final Logins logins;

	private final TestClock clock;

	private final Environment environment;

	TestApi(Accounts accounts, Logins logins, TestClock clock, Environment environment) {
		this.accounts = accounts;
		this.logins = logins;
		this.clock = clock;
		this.environment = environment;
	}

	/**
	 * A new account with a login.
	 */
	public TestOwner newOwner() {
		AccountId id = AccountId.random();
		String username = "owner-" + id;
		String password = "password of " + id;
		this.accounts.create(new Account(id, username, "Account " + id, AccountState.ACTIVE, Set.of(), null,
				ZoneId.of("UTC"), null, this.clock.instant()));
		if (Password.of(password, username) instanceof Password.Accepted accepted) {
			this.logins.setOwnerPassword(username, id, accepted.password());
		}
		return new TestOwner(id, username, password);
	}

	public RestTestClient anonymous() {
		return client((headers) -> {
		});
	}

	public RestTestClient as(TestOwner owner) {
		return client((headers) -> headers.setBasicAuth(owner.username(), owner.password(), StandardCharsets.UTF_8));
	}

	public RestTestClient withKey(String apiKey) {
		return client((headers) -> headers.setBearerAuth(apiKey));
	}

	public RestTestClient asOperator() {
		return client((headers) -> headers.setBasicAuth(TestEnvironment.OPERATOR, TestEnvironment.OPERATOR_PASSWORD));
	}

	public RestTestClient asService() {
		return client((headers) -> headers.setBearerAuth(TestEnvironment.SERVICE_TOKEN));
	}

	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	public int managementPort() {
		return this.environment.getRequiredProperty("local.management.port", Integer.class);
	}

	private RestTestClient client(Consumer<HttpHeaders> headers) {
		return RestTestClient.bindToServer().baseUrl("http://localhost:" + port()).defaultHeaders(headers).build();
	}

}
