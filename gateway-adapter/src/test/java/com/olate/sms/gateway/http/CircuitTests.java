package com.olate.sms.gateway.http;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitTests {

	private final Circuit circuit = new Circuit(new Random(1));

	@BeforeEach
	void answersOnce() {
		assertThat(this.circuit.begin()).as("nothing is known yet").isFalse();
		this.circuit.reachable();
		assertThat(this.circuit.window(10)).isEqualTo(1);
		assertThat(this.circuit.begin()).isTrue();
		assertThat(this.circuit.begin()).as("one at a time").isFalse();
		assertThat(this.circuit.isOpen()).isFalse();
		this.circuit.answered();
		assertThat(this.circuit.window(10)).isEqualTo(10);
	}

	@Test
	void itIsDownAtOnceWhereNothingListens() {
		this.circuit.unreachable("refused");
		assertThat(this.circuit.isDown()).isTrue();
		assertThat(this.circuit.window(10)).isZero();
		assertThat(this.circuit.rest()).isLessThanOrEqualTo(Duration.ofSeconds(1));
		assertThat(this.circuit.rest()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void fiveDoubtsInARowAreEnough() {
		for (int i = 0; i < 4; i++) {
			this.circuit.doubtful();
		}
		this.circuit.answered();
		for (int i = 0; i < 4; i++) {
			this.circuit.doubtful();
			assertThat(this.circuit.isDown()).isFalse();
		}
		this.circuit.doubtful();
		assertThat(this.circuit.isDown()).isTrue();
	}

	@Test
	void oneDoubtEndsATrial() {
		this.circuit.unreachable("refused");
		this.circuit.reachable();
		assertThat(this.circuit.begin()).isTrue();
		this.circuit.doubtful();
		assertThat(this.circuit.isDown()).isTrue();
		this.circuit.reachable();
		assertThat(this.circuit.begin()).as("another trial").isTrue();
	}

	@Test
	void aRefusedLoginIsTriedSeldomAndToldOnce() {
		assertThat(this.circuit.strange("401")).isTrue();
		assertThat(this.circuit.rest()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
		this.circuit.reachable();
		assertThat(this.circuit.begin()).isTrue();
		assertThat(this.circuit.strange("401")).isFalse();
		this.circuit.answered();
		assertThat(this.circuit.strange("401")).as("a new streak").isTrue();
	}

}
