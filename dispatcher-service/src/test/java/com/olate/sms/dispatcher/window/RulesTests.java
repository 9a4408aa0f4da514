package com.olate.sms.dispatcher.window;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The small rules: where to start, and when fences are too many.
 */
class RulesTests {

	@Test
	void aGroupThatNeverReadTheTopicStartsAtTheEarliestRecord() {
		assertThat(StartRule.decide(Map.of(), 500)).isEqualTo(StartRule.Start.EARLIEST);
	}

	@Test
	void aNewPartitionStartsAtItsFirstRecord() {
		assertThat(StartRule.decide(Map.of(1, 77L), 0)).isEqualTo(StartRule.Start.EARLIEST);
	}

	@Test
	void aPartitionThatLostItsOffsetAndItsFirstRecordsIsForPeopleToDecide() {
		assertThat(StartRule.decide(Map.of(1, 77L), 1)).isEqualTo(StartRule.Start.BLOCKED);
	}

	@Test
	void threeFencesInFiveMinutesAreTooMany() {
		Fences fences = new Fences();
		Instant start = Instant.EPOCH;
		fences.add(start);
		fences.add(start.plusSeconds(10));
		assertThat(fences.areTooMany(start.plusSeconds(11))).isFalse();
		fences.add(start.plusSeconds(20));
		assertThat(fences.areTooMany(start.plusSeconds(299))).isTrue();
		assertThat(fences.areTooMany(start.plusSeconds(300))).isFalse();
		fences.add(start.plusSeconds(301));
		assertThat(fences.areTooMany(start.plusSeconds(302))).isTrue();
	}

}
