package com.olate.sms.account.operators;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class AccountOpeningIT {

	private static final String PASSWORD = "a password: fine";

	@Autowired
	private TestApi api;

	@Autowired
	private TestClock clock;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Logins logins;

	@Autowired
	private AccountOpening opening;

	@Test
	void ofManyWhoWantAUsernameAtOnceOneGetsItWithItsLogin() {
		String username = "wanted-" + UUID.randomUUID();
		List<Boolean> outcomes = IntStream.range(0, 6)
			.parallel()
			.mapToObj((n) -> (n == 0) ? operator(username) : owner(username))
			.toList();
		assertThat(outcomes).filteredOn((taken) -> taken).hasSize(1);
		boolean isOperator = outcomes.get(0);
		assertThat(this.accounts.findByUsername(username).isPresent()).isNotEqualTo(isOperator);
		if (!isOperator) {
			TestOwner owner = new TestOwner(this.accounts.findByUsername(username).orElseThrow().id(), username,
					PASSWORD);
			this.api.as(owner).get().uri("/v1/account").exchange().expectStatus().isOk();
		}
	}

	@Test
	void anOpeningThatWasStoppedInTheMiddleIsNotSeenAndIsFinishedLater() {
		for (boolean stored : new boolean[] { false, true }) {
			Account account = claimed("stopped-" + UUID.randomUUID());
			if (stored) {
				this.accounts.create(account);
			}
			TestOwner owner = new TestOwner(account.id(), account.username(), PASSWORD);
			this.api.as(owner).get().uri("/v1/account").exchange().expectStatus().isUnauthorized();
			assertThat(owner(account.username())).isFalse();
			this.clock.advance(Duration.ofMinutes(1));
			this.opening.finishWhatWasLeft();
			this.api.as(owner).get().uri("/v1/account").exchange().expectStatus().isOk();
			assertThat(this.accounts.find(account.id()))
				.hasValueSatisfying((found) -> assertThat(found.name()).isEqualTo(account.name()));
		}
	}

	@Test
	void theUsernameOfAnAccountWithoutLoginIsGivenBack() {
		Account old = account("older-" + UUID.randomUUID());
		this.accounts.create(old);
		assertThat(owner(old.username())).isFalse();
		assertThat(this.logins.isTaken(old.username())).isFalse();
	}

	private boolean owner(String username) {
		return this.api.asOperator()
			.post()
			.uri("/v1/admin/accounts")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("username", username, "password", PASSWORD, "name", "Name"))
			.exchange()
			.expectBody()
			.returnResult()
			.getStatus()
			.is2xxSuccessful();
	}

	private boolean operator(String username) {
		return this.api.asOperator()
			.post()
			.uri("/v1/admin/operators")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("username", username))
			.exchange()
			.expectBody()
			.returnResult()
			.getStatus()
			.is2xxSuccessful();
	}

	private Account claimed(String username) {
		Account account = account(username);
		Password password = ((Password.Accepted) Password.of(PASSWORD, username)).password();
		assertThat(this.logins.claim(account, password)).isEqualTo(Logins.Outcome.SET);
		return account;
	}

	private Account account(String username) {
		return new Account(AccountId.random(), username, "Name of " + username, AccountState.ACTIVE, Set.of(), null,
				ZoneId.of("UTC"), null, this.clock.instant());
	}

}
