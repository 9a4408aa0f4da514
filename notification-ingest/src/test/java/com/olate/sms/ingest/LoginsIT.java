package com.olate.sms.ingest;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The login check and what is remembered of it (M8, M11, P16).
 */
class LoginsIT {

	private static final String MESSAGE = "{\"type\": \"message\", \"data\": {\"text\": \"Hi\"}}";

	private static final Duration ONE_MINUTE = Duration.ofSeconds(60);

	private RunningIngest ingest;

	@BeforeEach
	void start() {
		this.ingest = RunningIngest.start(Map.of("olate.logins.wrong-burst", 3, "olate.logins.network-wrong-burst", 8,
				"olate.logins.answer-timeout", "1s"));
	}

	@AfterEach
	void stop() {
		this.ingest.close();
	}

	@Test
	void aRightLoginIsAskedAboutOnceAMinute() {
		assertThat(post()).isEqualTo(202);
		this.ingest.clock.advance(ONE_MINUTE.minusMillis(1));
		assertThat(post()).isEqualTo(202);
		assertThat(this.ingest.accounts.questions()).hasSize(1);
		assertThat(this.ingest.accounts.questions().get(0).path("clientAddress").asString()).isEqualTo("127.0.0.1");
		this.ingest.clock.advance(Duration.ofMillis(1));
		assertThat(post()).isEqualTo(202);
		assertThat(this.ingest.accounts.questions()).hasSize(2);
	}

	@Test
	void aSuspendedAccountsEventIsTaken() {
		assertThat(post()).as("the fake answers SUSPENDED").isEqualTo(202);
	}

	@Test
	void aChangedPasswordStopsWithinAMinute() {
		assertThat(post()).isEqualTo(202);
		this.ingest.accounts.forgets("demo:secret");
		assertThat(post()).isEqualTo(202);
		this.ingest.clock.advance(ONE_MINUTE);
		assertThat(post()).isEqualTo(401);
		this.ingest.accounts.answersWith(503);
		assertThat(post()).as("a negative answer ended it for good").isEqualTo(503);
	}

	@Test
	void aKnownLoginOutlivesAnOutageByFiveMinutesAtMost() {
		assertThat(post()).isEqualTo(202);
		this.ingest.accounts.answersWith(503);
		for (int minute = 1; minute < 5; minute++) {
			this.ingest.clock.advance(ONE_MINUTE);
			assertThat(post()).isEqualTo(202);
		}
		this.ingest.clock.advance(ONE_MINUTE);
		HttpResponse<String> answer = this.ingest.postJson(MESSAGE);
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
		assertThat(answer.body()).contains("login cannot be checked");
	}

	@Test
	void anOutageIsFeltAsATimeOutTooAndAccountServiceIsLeftAloneForAMoment() {
		assertThat(post()).isEqualTo(202);
		CountDownLatch gate = this.ingest.accounts.holdsBack();
		this.ingest.clock.advance(ONE_MINUTE);
		assertThat(post()).isEqualTo(202);
		assertThat(post()).isEqualTo(202);
		assertThat(this.ingest.accounts.questions()).hasSize(2);
		gate.countDown();
	}

	@Test
	void anUnknownLoginWaitsForAccountServiceAndThenIsUnavailable() {
		this.ingest.accounts.answersWith(500);
		assertThat(post()).isEqualTo(503);
		this.ingest.accounts.close();
		assertThat(post()).isEqualTo(503);
		assertThat(EventRecords.in(this.ingest.topic)).isEmpty();
	}

	@Test
	void aRefusalOfOurOwnTokenNeverKeepsALoginAlive() {
		assertThat(post()).isEqualTo(202);
		this.ingest.accounts.answersWith(403);
		this.ingest.clock.advance(ONE_MINUTE);
		assertThat(post()).isEqualTo(503);
	}

	@Test
	void manyRequestsWithOneLoginAskOnce() {
		CountDownLatch gate = this.ingest.accounts.holdsBack();
		List<CompletableFuture<Integer>> posts = IntStream.range(0, 20)
			.mapToObj((i) -> CompletableFuture.supplyAsync(this::post))
			.toList();
		Awaitility.await().until(() -> !this.ingest.accounts.questions().isEmpty());
		gate.countDown();
		assertThat(posts).allSatisfy((post) -> assertThat(post.join()).isEqualTo(202));
		assertThat(this.ingest.accounts.questions()).hasSize(1);
	}

	@Test
	void wrongLoginsAreSlowedDownPerUserAndAddressAndRightOnesAreNot() {
		assertThat(post()).isEqualTo(202);
		for (int i = 0; i < 3; i++) {
			assertThat(post("demo:wrong" + i).statusCode()).isEqualTo(401);
		}
		HttpResponse<String> slowed = post("demo:wrong");
		assertThat(slowed.statusCode()).isEqualTo(429);
		assertThat(slowed.headers().firstValue("Retry-After").map(Integer::parseInt)).get()
			.satisfies((seconds) -> assertThat(seconds).isBetween(1, 6));
		assertThat(post()).as("known").isEqualTo(202);
		this.ingest.clock.advance(ONE_MINUTE);
		assertThat(post()).as("known, to be asked about again").isEqualTo(202);
		assertThat(post("someone:wrong").statusCode()).as("another user").isEqualTo(401);
		int asked = this.ingest.accounts.questions().size();
		for (int i = 0; i < 20; i++) {
			post("user" + i + ":wrong");
		}
		assertThat(this.ingest.accounts.questions().size() - asked).as("the address has its own limit").isLessThan(8);
	}

	@Test
	void loginsAreCountedByResult() {
		post();
		post();
		post("demo:wrong");
		String metrics = this.ingest.getManagement("/actuator/prometheus").body();
		assertThat(metrics).contains("olate_ingest_logins_total{result=\"right\"} 1.0")
			.contains("olate_ingest_logins_total{result=\"known\"} 1.0")
			.contains("olate_ingest_logins_total{result=\"wrong\"} 1.0")
			.contains("olate_ingest_logins_total{result=\"throttled\"} 0.0")
			.contains("olate_ingest_logins_total{result=\"unavailable\"} 0.0")
			.contains("olate_ingest_events_total{result=\"accepted\"} 2.0")
			.contains("olate_ingest_events_total{result=\"unauthorized\"} 1.0")
			.contains("olate_ingest_acknowledgement_seconds_count 2")
			.contains("olate_ingest_requests_seconds_count 3")
			.doesNotContain(RunningIngest.ACCOUNT);
	}

	private int post() {
		return this.ingest.postJson(MESSAGE).statusCode();
	}

	private HttpResponse<String> post(String login) {
		return this.ingest.post(MESSAGE, "Authorization", "Basic " + RunningIngest.base64(login), "Content-Type",
				"application/json");
	}

}
