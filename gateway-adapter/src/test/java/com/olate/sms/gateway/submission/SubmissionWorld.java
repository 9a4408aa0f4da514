package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import com.olate.sms.gateway.submission.Answer.Accepted;
import com.olate.sms.gateway.submission.Answer.Later;
import com.olate.sms.gateway.submission.Answer.NotSent;
import com.olate.sms.gateway.submission.Answer.Refused;
import com.olate.sms.gateway.submission.Answer.Throttled;
import com.olate.sms.gateway.submission.Answer.Unknown;
import com.olate.sms.gateway.submission.Report.Outcome;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionEvent.Delayed;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;
import com.olate.sms.gateway.submission.SubmissionEvent.TimePassed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small world around the transitions: a store that compares revisions, two instances
 * that read, pause, write and crash, and a carrier that knows what it really took.
 */
class SubmissionWorld {

	private static final int PHONES = 3;

	private final SubmissionTransitions transitions = new SubmissionTransitions(
			SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofHours(72)));

	private final Random random;

	private final Map<String, Submission> store = new HashMap<>();

	private final List<Message> commands = new ArrayList<>();

	private final List<Instance> instances = List.of(new Instance("one"), new Instance("two"));

	private final List<String> published = new ArrayList<>();

	private final Set<String> submitted = new HashSet<>();

	private final Set<String> taken = new HashSet<>();

	private Instant now = Messages.NOON;

	SubmissionWorld(Random random) {
		this.random = random;
		for (int i = 0; i < PHONES; i++) {
			this.commands.add(Messages.to("44770090000" + i));
		}
	}

	void step() {
		Instance instance = this.instances.get(this.random.nextInt(2));
		switch (this.random.nextInt(12)) {
			case 0 -> instance.crash();
			case 1, 2 -> this.now = this.now.plusMillis(this.random.nextInt(8_000));
			case 3 -> this.now = this.now.plus(
					this.random.nextBoolean() ? Duration.ofSeconds(50) : Duration.ofMinutes(this.random.nextInt(100)));
			case 4 -> instance.record(this.commands.get(this.random.nextInt(PHONES)));
			case 5 -> instance.decide(any(), new TimePassed());
			case 6 -> instance.decide(any(), new Claimed(instance.name, "smsc", "carrier"));
			case 7 -> instance.submit();
			case 8 -> instance.deliverAnswer();
			case 9 -> instance.publish(any());
			default -> instance.write();
		}
	}

	/** Kafka delivers every command in the end, and the sweeps run for four days. */
	void end() {
		Instance last = this.instances.get(0);
		this.instances.get(1).crash();
		this.commands.forEach(last::record);
		for (int hour = 0; hour < 80; hour++) {
			last.settle();
			this.now = this.now.plus(Duration.ofHours(1));
			for (Submission submission : List.copyOf(this.store.values())) {
				last.decide(submission, new TimePassed());
				last.decide(this.store.get(submission.id()), new Claimed("one", "smsc", "carrier"));
			}
		}
		last.settle();
		this.store.values().stream().toList().forEach(last::publish);
	}

	void check() {
		assertThat(this.store).hasSize(PHONES);
		for (Submission submission : this.store.values()) {
			String id = submission.id();
			SubmissionState state = submission.state();
			assertThat(state.isFinal() || state == SubmissionState.NO_RECEIPT).as(state.name()).isTrue();
			assertThat(this.published).contains(id + " " + state);
			assertThat(this.published).as("settled once")
				.doesNotContain(id + ((state.effect() == Effect.CAPTURE) ? " -1" : " +1"));
			if (state.effect() == Effect.CAPTURE) {
				assertThat(this.taken).as("paid, so taken").contains(id);
			}
			else if (submission.progress().detail().reason() != Reason.OUTCOME_UNKNOWN) {
				assertThat(this.taken).as("given back, so not taken").doesNotContain(id);
			}
		}
	}

	private Submission any() {
		List<Submission> all = List.copyOf(this.store.values());
		return all.isEmpty() ? null : all.get(this.random.nextInt(all.size()));
	}

	private boolean compareAndSet(Submission read, Progress next) {
		Submission stored = this.store.get(read.id());
		if (stored.progress().revision() != read.progress().revision()) {
			return false;
		}
		this.store.put(read.id(), stored.with(next));
		return true;
	}

	private record Write(Submission read, SubmissionEvent event, Progress next) {
	}

	private record Arrival(String id, SubmissionEvent event) {
	}

	/** What one process has in memory; a crash loses all of it. */
	private final class Instance {

		private final String name;

		private final List<Write> writes = new ArrayList<>();

		private final List<Submission> recorded = new ArrayList<>();

		private final List<Arrival> arrivals = new ArrayList<>();

		Instance(String name) {
			this.name = name;
		}

		void crash() {
			this.writes.clear();
			this.recorded.clear();
			List<Arrival> receipts = this.arrivals.stream()
				.filter((arrival) -> arrival.event() instanceof Reported)
				.toList();
			this.arrivals.clear();
			this.arrivals.addAll(receipts);
		}

		void record(Message message) {
			Claimed claim = new Claimed(this.name, "smsc", "carrier");
			Submission waiting = Submission.waiting(message, List.of("smsc"), SubmissionWorld.this.now);
			Submission first = waiting
				.with(SubmissionWorld.this.transitions.next(waiting, claim, SubmissionWorld.this.now).orElseThrow());
			if (SubmissionWorld.this.store.putIfAbsent(message.id(), first) == null) {
				own(first);
			}
		}

		private void own(Submission submission) {
			if (submission.state() == SubmissionState.SUBMITTING) {
				this.recorded.add(submission);
			}
		}

		void decide(Submission submission, SubmissionEvent event) {
			if (submission == null) {
				return;
			}
			SubmissionWorld.this.transitions.next(submission, event, SubmissionWorld.this.now)
				.ifPresent((next) -> this.writes.add(new Write(submission, event, next)));
		}

		/** One of the pending writes takes place, however long ago it was decided. */
		void write() {
			if (this.writes.isEmpty()) {
				return;
			}
			Write write = this.writes.remove(SubmissionWorld.this.random.nextInt(this.writes.size()));
			boolean done = compareAndSet(write.read(), write.next());
			if (done && write.event() instanceof Claimed) {
				own(write.read().with(write.next()));
			}
			boolean mayBeLost = write.event() instanceof Claimed || write.event() instanceof TimePassed;
			if (!done && !mayBeLost) {
				decide(SubmissionWorld.this.store.get(write.read().id()), write.event());
			}
		}

		void submit() {
			if (this.recorded.isEmpty()) {
				return;
			}
			Submission submission = this.recorded.remove(SubmissionWorld.this.random.nextInt(this.recorded.size()));
			Instant recordedAt = submission.progress().recordedAt();
			if (SubmissionWorld.this.transitions.timers().fresh(recordedAt, SubmissionWorld.this.now)) {
				onTheWire(submission);
				return;
			}
			Optional<Progress> again = SubmissionWorld.this.transitions.next(submission,
					new Delayed(this.name, submission.attempt()), SubmissionWorld.this.now);
			if (again.isPresent() && compareAndSet(submission, again.get())) {
				own(submission.with(again.get()));
			}
			else {
				answer(submission, new NotSent());
			}
		}

		private void onTheWire(Submission submission) {
			String id = submission.id();
			assertThat(SubmissionWorld.this.submitted.add(id + "#" + submission.attempt())).as("submitted twice")
				.isTrue();
			assertThat(SubmissionWorld.this.taken).as("submitted again after it was taken").doesNotContain(id);
			assertThat(SubmissionWorld.this.now).isBeforeOrEqualTo(submission.message().notAfter().plusSeconds(5));
			switch (SubmissionWorld.this.random.nextInt(8)) {
				case 0 -> answer(submission, new Refused(Reason.INVALID_NUMBER, "0x0B"));
				case 1 -> answer(submission, new Throttled(Duration.ofSeconds(2), "0x58"));
				case 2 -> answer(submission, new Later(Reason.CARRIER_ERROR, Duration.ofSeconds(30), 3, true, "0x08"));
				case 3 -> answer(submission, new Unknown("lost on the way"));
				default -> taken(submission);
			}
		}

		private void taken(Submission submission) {
			SubmissionWorld.this.taken.add(submission.id());
			if (SubmissionWorld.this.random.nextBoolean()) {
				answer(submission, new Unknown("time-out"));
			}
			if (SubmissionWorld.this.random.nextInt(4) > 0) {
				answer(submission, new Accepted("1A2B"));
			}
			int receipts = SubmissionWorld.this.random.nextInt(3);
			for (int i = 0; i < receipts; i++) {
				Outcome outcome = Outcome.values()[SubmissionWorld.this.random.nextInt(3)];
				Instance receiver = SubmissionWorld.this.instances.get(SubmissionWorld.this.random.nextInt(2));
				receiver.arrivals
					.add(new Arrival(submission.id(), new Reported(new Report(outcome, Reason.ABSENT, ""), i > 0)));
			}
		}

		private void answer(Submission submission, Answer answer) {
			this.arrivals.add(new Arrival(submission.id(), new Answered(submission.attempt(), answer)));
		}

		/** Answers and receipts come in any order. */
		void deliverAnswer() {
			if (!this.arrivals.isEmpty()) {
				Arrival arrival = this.arrivals.remove(SubmissionWorld.this.random.nextInt(this.arrivals.size()));
				decide(SubmissionWorld.this.store.get(arrival.id()), arrival.event());
			}
		}

		void publish(Submission read) {
			if (read == null || !read.progress().unpublished()) {
				return;
			}
			SubmissionWorld.this.published.add(read.id() + " " + read.state());
			if (read.state().effect() != Effect.NONE) {
				SubmissionWorld.this.published
					.add(read.id() + ((read.state().effect() == Effect.CAPTURE) ? " +1" : " -1"));
			}
			Submission stored = SubmissionWorld.this.store.get(read.id());
			if (stored.progress().revision() == read.progress().revision()) {
				SubmissionWorld.this.store.put(read.id(), stored.with(stored.progress().published()));
			}
		}

		void settle() {
			while (!this.recorded.isEmpty() || !this.writes.isEmpty() || !this.arrivals.isEmpty()) {
				submit();
				deliverAnswer();
				write();
			}
			this.instances().forEach((other) -> other.forward(this));
		}

		private List<Instance> instances() {
			return SubmissionWorld.this.instances;
		}

		/** The carrier offers receipts that nobody acknowledged to another bind. */
		private void forward(Instance to) {
			if (this != to) {
				to.arrivals.addAll(this.arrivals);
				this.arrivals.clear();
			}
		}

	}

}
