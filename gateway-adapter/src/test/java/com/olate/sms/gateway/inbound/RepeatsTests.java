package com.olate.sms.gateway.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.olate.sms.gateway.store.KnownText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which texts are the same one that came again.
 */
class RepeatsTests {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	private List<KnownText> known = List.of();

	@Test
	void theSameTextIsARepeatForAQuarterOfAnHour() {
		assertThat(comes("hello", null, 0)).isEqualTo("hello at 0");
		assertThat(comes("hello", null, 899)).isEqualTo("hello at 0");
		assertThat(comes("hello", null, 900)).isEqualTo("hello at 900");
		assertThat(comes("hello", null, 901)).isEqualTo("hello at 900");
	}

	@Test
	void othersInBetweenDoNotMatter() {
		comes("segment 1", null, 0);
		comes("segment 2", null, 1);
		comes("segment 3", null, 2);
		assertThat(comes("segment 1", null, 20)).isEqualTo("segment 1 at 0");
	}

	@Test
	void aStopAfterAStartIsAlwaysNew() {
		assertThat(comes("stop", Keyword.STOP, 0)).isEqualTo("stop at 0");
		assertThat(comes("start", Keyword.START, 2)).isEqualTo("start at 2");
		assertThat(comes("stop", Keyword.STOP, 4)).isEqualTo("stop at 4");
	}

	@Test
	void aStartThatComesAgainRightAfterAStopLiftsNothing() {
		comes("start", Keyword.START, 0);
		comes("stop", Keyword.STOP, 30);
		assertThat(comes("start", Keyword.START, 40)).isEqualTo("start at 0");
	}

	@Test
	void aStartLongBeforeAStopIsForgottenByIt() {
		comes("start", Keyword.START, 0);
		comes("stop", Keyword.STOP, 60);
		assertThat(comes("start", Keyword.START, 70)).isEqualTo("start at 70");
	}

	@Test
	void noMoreThanTenAreKnown() {
		IntStream.range(0, 50).forEach((i) -> comes("text " + i, null, i));
		assertThat(this.known).hasSize(10);
		assertThat(comes("text 49", null, 60)).isEqualTo("text 49 at 49");
	}

	private String comes(String content, @Nullable Keyword keyword, int second) {
		Instant now = NOON.plus(Duration.ofSeconds(second));
		Optional<KnownText> first = Repeats.first(this.known, content, now);
		if (first.isPresent()) {
			return first.get().id();
		}
		KnownText text = new KnownText(content, content + " at " + second, now);
		this.known = Repeats.with(this.known, text, keyword);
		return text.id();
	}

}
