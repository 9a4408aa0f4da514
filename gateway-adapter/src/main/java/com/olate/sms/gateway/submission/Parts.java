package com.olate.sms.gateway.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.olate.sms.gateway.submission.Report.Outcome;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;

/**
 * The segments of a message that travels in several; empty for a message that travels in
 * one submit. A segment that a carrier has, or may have, is never sent again.
 *
 * @param list the segments in their order
 */
public record Parts(List<Part> list) {

	/** The message travels in one submit. */
	public static final Parts NONE = new Parts(List.of());

	public Parts {
		list = List.copyOf(list);
	}

	static Parts of(int segments) {
		return (segments == 1) ? NONE : new Parts(Collections.nCopies(segments, Part.NEW));
	}

	/** The same segments, with the failures that these have had. */
	Parts failing(Parts others) {
		return (others.list.size() == this.list.size()) ? others : this;
	}

	public boolean isEmpty() {
		return this.list.isEmpty();
	}

	/** The segments whose submit belongs to the attempt under way. */
	public List<Integer> sent() {
		return IntStream.range(0, this.list.size())
			.filter((index) -> this.list.get(index).state() == PartState.SENT)
			.boxed()
			.toList();
	}

	/** How many are to be sent. */
	public int toSend() {
		return count(PartState.TO_SEND);
	}

	int count(PartState state) {
		return (int) this.list.stream().filter((part) -> part.state() == state).count();
	}

	/** Begins to send the first of those that are to be sent. */
	Parts begin(int most) {
		List<Part> begun = new ArrayList<>();
		int left = most;
		for (Part part : this.list) {
			boolean begins = part.state() == PartState.TO_SEND && left > 0;
			begun.add(begins ? part.sent() : part);
			left -= begins ? 1 : 0;
		}
		return new Parts(begun);
	}

	Parts change(int index, UnaryOperator<Part> change) {
		List<Part> changed = new ArrayList<>(this.list);
		changed.set(index, change.apply(changed.get(index)));
		return new Parts(changed);
	}

	/**
	 * The same, before a definite answer to a segment: what was guessed is given to the
	 * segment that the answer shows it to belong to, or to another in doubt.
	 * @param id the carrier's id in the answer, empty if it has none
	 * @param taken whether the carrier has taken the segment
	 */
	Parts answering(int index, String id, boolean taken) {
		Part part = this.list.get(index);
		boolean right = taken && (part.carrierId() == null || id.isEmpty() || part.guessedAs(id));
		if (!part.isInDoubt() && (!part.guessed() || right)) {
			return this;
		}
		int owner = id.isEmpty() ? -1 : first((other) -> other.guessedAs(id));
		int other = (owner < 0 && part.guessed()) ? firstInDoubt() : owner;
		return (other < 0) ? this : change(index, (any) -> this.list.get(other)).change(other, (any) -> part);
	}

	int firstInDoubt() {
		return first(Part::isInDoubt);
	}

	/** The segment that a receipt is about; -1 if there is none. */
	int about(Reported reported) {
		String id = reported.carrierId();
		if (!id.isEmpty() && (reported.guessed() || !this.list.get(reported.part()).has(id))) {
			int known = first((part) -> part.has(id));
			if (known >= 0) {
				return known;
			}
		}
		return reported.guessed() ? firstInDoubt() : reported.part();
	}

	private int first(Predicate<Part> which) {
		return IntStream.range(0, this.list.size())
			.filter((index) -> which.test(this.list.get(index)))
			.findFirst()
			.orElse(-1);
	}

	/** Nobody knows what became of those under way. */
	Parts doubted() {
		return new Parts(
				this.list.stream().map((part) -> (part.state() == PartState.SENT) ? part.doubted() : part).toList());
	}

	/** When those that are to be sent may all be. */
	Instant sendAt() {
		return this.list.stream()
			.filter((part) -> part.state() == PartState.TO_SEND)
			.map(Part::sendAt)
			.max(Instant::compareTo)
			.orElse(Instant.EPOCH);
	}

	boolean allTaken() {
		return count(PartState.TAKEN) == this.list.size();
	}

	/**
	 * What the receipts of all segments say together: one that failed decides, delivered
	 * are all or nothing.
	 */
	Optional<Report> fate() {
		Optional<Report> failed = this.list.stream()
			.flatMap((part) -> Optional.ofNullable(part.report()).stream())
			.filter((report) -> report.outcome() == Outcome.UNDELIVERED)
			.findFirst();
		if (failed.isPresent()) {
			return failed;
		}
		boolean all = this.list.stream().allMatch((part) -> part.report() != null);
		return all ? Optional.ofNullable(this.list.get(this.list.size() - 1).report()) : Optional.empty();
	}

}
