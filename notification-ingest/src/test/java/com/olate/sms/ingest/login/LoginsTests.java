package com.olate.sms.ingest.login;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.olate.sms.ingest.login.AccountLogins.Verification;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is asked about, who waits, and who is slowed down; the answers are given by hand.
 */
class LoginsTests {

	private static final Credentials DEMO = new Credentials.Password("demo", "secret");

	private final List<CompletableFuture<Verification>> open = new ArrayList<>();

	private final Logins logins = new Logins(this::ask,
			new LoginProperties(1000, 4, Duration.ofSeconds(1), Duration.ofSeconds(1), 10, 2, 60, 100),
			Clock.systemUTC(), new LoginMetrics(new SimpleMeterRegistry()));

	@Test
	void whoeverBringsTheSameLoginWaitsForTheSameAnswer() {
		CompletableFuture<LoginResult> first = this.logins.check(DEMO, "192.0.2.1");
		CompletableFuture<LoginResult> second = this.logins.check(DEMO, "192.0.2.2");
		assertThat(this.open).hasSize(1);
		this.open.get(0).complete(new Verification.Right("acc"));
		assertThat(first.join()).isEqualTo(second.join()).isEqualTo(new LoginResult.Right("acc"));
	}

	@Test
	void questionsThatAreOpenAreBounded() {
		for (int i = 0; i < 4; i++) {
			this.logins.check(new Credentials.ApiKey("key" + i), "192.0.2." + i);
		}
		assertThat(this.logins.check(DEMO, "192.0.2.9").join()).isEqualTo(new LoginResult.Unavailable());
		this.open.get(0).complete(Verification.WRONG);
		assertThat(this.logins.check(DEMO, "192.0.2.9")).isNotDone();
	}

	@Test
	void aRightLoginFromElsewhereIsNotLockedOutByGuesses() {
		for (int i = 0; i < 2; i++) {
			this.logins.check(new Credentials.Password("demo", "guess" + i), "192.0.2.66");
			this.open.get(i).complete(Verification.WRONG);
		}
		assertThat(this.logins.check(new Credentials.Password("demo", "guess"), "192.0.2.66").join())
			.isInstanceOf(LoginResult.Throttled.class);
		CompletableFuture<LoginResult> owner = this.logins.check(DEMO, "192.0.2.1");
		this.open.get(2).complete(new Verification.Right("acc"));
		assertThat(owner.join()).isEqualTo(new LoginResult.Right("acc"));
	}

	@Test
	void onlyWrongLoginsCountAsGuesses() {
		for (int i = 0; i < 10; i++) {
			this.logins.check(new Credentials.Password("demo", "p" + i), "192.0.2.1");
			this.open.get(i).complete((i % 2 == 0) ? new Verification.NoAnswer("test") : new Verification.Right("acc"));
		}
		this.logins.check(DEMO, "192.0.2.1");
		assertThat(this.open).hasSize(11);
	}

	@Test
	void aCheckThatFailsLeavesNothingBehind() {
		CompletableFuture<LoginResult> failed = this.logins.check(DEMO, "192.0.2.1");
		this.open.get(0).completeExceptionally(new IllegalStateException("test"));
		assertThat(failed.join()).isEqualTo(new LoginResult.Unavailable());
		assertThat(this.logins.check(DEMO, "192.0.2.1")).isNotDone();
	}

	private CompletableFuture<Verification> ask(Credentials credentials, String address) {
		CompletableFuture<Verification> answer = new CompletableFuture<>();
		this.open.add(answer);
		return answer;
	}

}
