package com.olate.sms.gateway.smpp.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signs of life.
 */
class LinkWatchTests {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	@Test
	void aSilentLinkIsAskedAndThenCountsAsDead() {
		LinkWatch watch = new LinkWatch(Duration.ofSeconds(30), Duration.ofSeconds(10));
		long start = System.nanoTime();
		watch.read(start);
		assertThat(watch.verdict(start + 29 * SECOND)).isEqualTo(LinkWatch.Verdict.FINE);
		assertThat(watch.verdict(start + 30 * SECOND)).isEqualTo(LinkWatch.Verdict.ASK);
		assertThat(watch.verdict(start + 39 * SECOND)).isEqualTo(LinkWatch.Verdict.FINE);
		assertThat(watch.verdict(start + 41 * SECOND)).isEqualTo(LinkWatch.Verdict.DEAD);
		watch.read(start + 40 * SECOND);
		assertThat(watch.verdict(start + 41 * SECOND)).isEqualTo(LinkWatch.Verdict.FINE);
	}

}
