package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.submission.Answer.Failed;
import com.olate.sms.gateway.submission.Answer.NotSent;
import com.olate.sms.gateway.submission.Answer.Refused;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionEvent.Delayed;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;
import com.olate.sms.gateway.submission.SubmissionEvent.TimePassed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small world around the transitions: a store that compares revisions, two instances
 * that read, pause, write and crash, and two carriers that know what they really took:
 * one takes long messages in segments, the other whole.
 */
class SubmissionWorld {

	private static final List<String> ROUTES = List.of("smpp", "http");

	private final SubmissionTransitions transitions = new SubmissionTransitions(
			SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofHours(72)));

	private final Random random;

	private final Map<String, Submission> store = new HashMap<>();

	private final List<Message> commands = new ArrayList<>();

	private final List<Instance> instances = List.of(new Instance("one"), new Instance("two"));

	private final List<String> published = new ArrayList<>();

	private final RandomCarrier carrier;

	private Instant now = Messages.NOON;

	SubmissionWorld(Random random) {
		this.random = random;
		this.carrier = new RandomCarrier(random);
		for (int segments = 1; segments <= 3; segments++) {
			Instant notAfter = this.now.plus(Duration.ofHours(4));
			this.commands.add(Messages.to("44770090000" + segments, segments, notAfter));
		}
	}

	void step() {
		Instance instance = this.instances.get(this.random.nextInt(2));
		switch (this.random.nextInt(12)) {
			case 0 -> instance.crash();
			case 1, 2 -> this.now = this.now.plusMillis(this.random.nextInt(8_000));
			case 3 -> this.now = this.now.plus(
					this.random.nextBoolean() ? Duration.ofSeconds(50) : Duration.ofMinutes(this.random.nextInt(100)));
			case 4 -> instance.record(this.commands.get(this.random.nextInt(this.commands.size())));
			case 5 -> instance.decide(any(), new TimePassed());
			case 6 -> instance.claim(any());
			case 7 -> instance.submit();
			case 8 -> instance.deliverAnswer();
			case 9 -> instance.publish(any());
			default -> instance.write();
		}
		this.store.values().forEach(this::checkNextChange);
	}

	/** Time alone changes a submission when it is said to, and not before. */
	private void checkNextChange(Submission submission) {
		Instant next = this.transitions.timers().nextChange(submission).orElse(Submission.NEVER);
		assertThat(this.transitions.next(submission, new TimePassed(), next.minusMillis(1))).isEmpty();
		assertThat(this.transitions.next(submission, new TimePassed(), next.plusMillis(1)).isPresent())
			.isEqualTo(next.isBefore(Submission.NEVER));
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
				last.claim(this.store.get(submission.id()));
			}
		}
		last.settle();
		this.store.values().stream().toList().forEach(last::publish);
	}

	void check() {
		assertThat(this.store).hasSize(this.commands.size());
		for (Submission submission : this.store.values()) {
			String id = submission.id();
			SubmissionState state = submission.state();
			assertThat(state.isFinal() || state == SubmissionState.NO_RECEIPT).as(state.name()).isTrue();
			assertThat(this.published).contains(id + " " + state);
			assertThat(this.published).as("settled once")
				.doesNotContain(id + ((state.effect() == Effect.CAPTURE) ? " -1" : " +1"));
			if (state.effect() == Effect.CAPTURE) {
				assertThat(this.carrier.hasAllOf(submission)).as("paid, so taken").isTrue();
			}
			else if (submission.progress().detail().reason() != Reason.OUTCOME_UNKNOWN) {
				assertThat(this.carrier.hasAllOf(submission)).as("given back, so not taken").isFalse();
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
		Submission changed = stored.with(next);
		SegmentRules.check(changed);
		Effect settled = stored.state().effect();
		assertThat(settled == Effect.NONE || changed.state().effect() == settled).as("settled is settled").isTrue();
		this.store.put(read.id(), changed);
		return true;
	}

	/** Any route of the plan has room, for all segments or for fewer. */
	private Claimed claim(String owner, Submission waiting) {
		List<String> plan = waiting.progress().plan();
		String route = plan.get(this.random.nextInt(plan.size()));
		return new Claimed(owner, route, route, route.equals("smpp"), 1 + this.random.nextInt(3));
	}

	/** A definite refusal ends the message. */
	private void written(Write write) {
		if (write.event() instanceof Answered answered
				&& (answered.answer() instanceof Refused || answered.answer() instanceof Failed)) {
			assertThat(write.next().state().effect()).isEqualTo(Effect.RELEASE);
		}
	}

	private record Write(Submission read, SubmissionEvent event, Progress next) {
	}

	private record Arrival(String id, SubmissionEvent event) {
	}

	/** What one process has in memory; a crash loses all of it. */
	private final class Instance {

		private final String name;

		private final List<Write> writes = new ArrayList<>();

		private final List<Submit> recorded = new ArrayList<>();

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
			Submission waiting = Submission.waiting(message, ROUTES, SubmissionWorld.this.now);
			Claimed claim = SubmissionWorld.this.claim(this.name, waiting);
			Submission first = waiting
				.with(SubmissionWorld.this.transitions.next(waiting, claim, SubmissionWorld.this.now).orElseThrow());
			if (SubmissionWorld.this.store.putIfAbsent(message.id(), first) == null) {
				own(first);
			}
		}

		private void own(Submission submission) {
			if (submission.state() == SubmissionState.SUBMITTING) {
				Parts parts = submission.progress().parts();
				(parts.isEmpty() ? List.of(0) : parts.sent())
					.forEach((part) -> this.recorded.add(new Submit(submission, part)));
			}
		}

		void claim(Submission submission) {
			if (submission != null && submission.state() == SubmissionState.WAITING) {
				decide(submission, SubmissionWorld.this.claim(this.name, submission));
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
			if (done) {
				written(write);
			}
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
			Submit submit = this.recorded.remove(SubmissionWorld.this.random.nextInt(this.recorded.size()));
			Instant recordedAt = submit.submission().progress().recordedAt();
			if (SubmissionWorld.this.transitions.timers().fresh(recordedAt, SubmissionWorld.this.now)) {
				onTheWire(submit);
			}
			else if (SubmissionWorld.this.carrier.knowsOf(submit.submission()) || !recordedAgain(submit.submission())) {
				this.arrivals.add(new Arrival(submit.submission().id(),
						new Answered(submit.submission().attempt(), submit.part(), new NotSent())));
			}
		}

		private boolean recordedAgain(Submission submission) {
			Optional<Progress> again = SubmissionWorld.this.transitions.next(submission,
					new Delayed(this.name, submission.attempt()), SubmissionWorld.this.now);
			if (again.isEmpty() || !compareAndSet(submission, again.get())) {
				return false;
			}
			this.recorded.removeIf((submit) -> submit.submission().id().equals(submission.id()));
			own(submission.with(again.get()));
			return true;
		}

		/** An instance hears its answers; receipts come to any. */
		private void onTheWire(Submit submit) {
			for (SubmissionEvent event : SubmissionWorld.this.carrier.submit(submit, SubmissionWorld.this.now)) {
				Instance hears = (event instanceof Answered) ? this
						: instances().get(SubmissionWorld.this.random.nextInt(2));
				hears.arrivals.add(new Arrival(submit.submission().id(), event));
			}
		}

		/**
		 * Answers and receipts come in any order; by number alone nothing is found but
		 * what is in doubt.
		 */
		void deliverAnswer() {
			if (!this.arrivals.isEmpty()) {
				Arrival arrival = this.arrivals.remove(SubmissionWorld.this.random.nextInt(this.arrivals.size()));
				Submission submission = SubmissionWorld.this.store.get(arrival.id());
				boolean guessed = arrival.event() instanceof Reported reported && reported.guessed();
				if (!guessed || submission.state() == SubmissionState.UNCONFIRMED
						|| submission.state() == SubmissionState.FAILED) {
					decide(submission, arrival.event());
				}
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
