package com.olate.sms.gateway.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionState;
import org.jspecify.annotations.Nullable;

/**
 * Decides which submission a receipt is about. The address must agree always; a carrier's
 * id in another notation than the answer's counts only for a message that is waiting for
 * its receipt and is not too old; the number alone counts only for a submit that was
 * never answered, and never for a receipt that names its message by our own id.
 */
public final class ReceiptCorrelation {

	private static final Duration LONGEST_JOURNEY = Duration.ofHours(80);

	private static final Comparator<Submission> BY_TIME = Comparator
		.comparing((submission) -> submission.progress().recordedAt());

	private final Map<String, Notation> notations;

	private final Map<String, NotationEvidence> evidence = new ConcurrentHashMap<>();

	/**
	 * @param notations how carriers write ids in receipts, by carrier account;
	 * {@link Notation#AUTO} for any other
	 */
	public ReceiptCorrelation(Map<String, Notation> notations) {
		this.notations = Map.copyOf(notations);
	}

	/** Learns how a carrier account writes ids in its answers. */
	public void answered(Submission submission) {
		String id = submission.progress().detail().carrierId();
		if (id != null) {
			evidence(submission.progress().carrierAccount()).answered(id);
		}
	}

	/** Learns how a carrier account writes ids in its receipts. */
	public void received(String account, Receipt receipt) {
		evidence(account).received(receipt.carrierId());
	}

	private NotationEvidence evidence(String account) {
		return this.evidence.computeIfAbsent(account, (name) -> new NotationEvidence());
	}

	/** What the answer's id may have been, the likeliest first. */
	private Stream<String> ids(String account, Receipt receipt) {
		Notation notation = this.notations.getOrDefault(account, Notation.AUTO);
		List<Notation> likely = (notation == Notation.AUTO) ? evidence(account).likeliest() : List.of(notation);
		return likely.stream().flatMap((one) -> one.answered(receipt.carrierId()).stream()).distinct();
	}

	/**
	 * The id that the answer to a receipt's submit most likely had; empty if the receipt
	 * has none.
	 */
	public String answeredAs(String account, Receipt receipt) {
		return likeliest(account, receipt).orElse("");
	}

	private Optional<String> likeliest(String account, Receipt receipt) {
		return ids(account, receipt).findFirst();
	}

	/** The keys under which candidates are to be looked up. */
	public List<String> keys(String account, Receipt receipt) {
		return ids(account, receipt).flatMap((id) -> ReceiptKeys.of(account, receipt, id).stream()).toList();
	}

	/**
	 * The message that a receipt names, if it went to this carrier and this number. Its
	 * state does not matter: there is nothing to be mistaken about.
	 */
	public Optional<Match.Found> named(String account, Receipt receipt, @Nullable Submission named) {
		return Optional.ofNullable(named)
			.filter((submission) -> submission.progress().carrierAccount().equals(account))
			.filter((submission) -> (receipt.source() + receipt.destination()).isBlank() || agrees(submission, receipt))
			.map((submission) -> new Match.Found(submission, 0, false));
	}

	/**
	 * The message that is waiting for this receipt, among those accepted lately.
	 */
	public Optional<Match.Found> waiting(String account, Receipt receipt, RecentlyAccepted recent) {
		return likeliest(account, receipt).map((id) -> ReceiptKeys.of(account, receipt, id))
			.flatMap((keys) -> recent.waiting(account, keys)
				.flatMap((submission) -> waiting(keys, receipt, List.of(submission))));
	}

	/**
	 * The message that is waiting for this receipt, among those found by its keys.
	 */
	public Optional<Match.Found> waiting(String account, Receipt receipt, Collection<Submission> byKey) {
		return likeliest(account, receipt).map((id) -> ReceiptKeys.of(account, receipt, id))
			.flatMap((keys) -> waiting(keys, receipt, byKey));
	}

	/**
	 * What else a receipt can be that no message is waiting for: early, a repetition, in
	 * another notation, the receipt of a submit that was never answered, or none of ours.
	 * @param byKey submissions found by the receipt's keys
	 * @param byNumber submissions to the number that have no carrier's id
	 */
	public Match otherwise(String account, Receipt receipt, Collection<Submission> byKey,
			Collection<Submission> byNumber, Instant receivedAt) {
		if (receipt.namesMessage()) {
			return new Match.NotYet(false);
		}
		List<Submission> unanswered = byNumber.stream()
			.filter((candidate) -> candidate.progress().carrierAccount().equals(account))
			.filter((candidate) -> agrees(candidate, receipt))
			.sorted(BY_TIME)
			.toList();
		if (unanswered.stream().anyMatch(in(SubmissionState.SUBMITTING))) {
			return new Match.NotYet(true);
		}
		List<String> ids = ids(account, receipt).toList();
		Optional<Match.Found> repeated = ids.stream()
			.findFirst()
			.map((id) -> ReceiptKeys.of(account, receipt, id))
			.flatMap((keys) -> last(fitting(keys, receipt, byKey)).map((found) -> found(keys, found)));
		if (repeated.isPresent()) {
			return repeated.get();
		}
		return ids.stream()
			.skip(1)
			.flatMap((id) -> waiting(ReceiptKeys.of(account, receipt, id), receipt, byKey).stream())
			.filter((found) -> young(found.submission(), receivedAt))
			.findFirst()
			.<Match>map((found) -> found)
			.orElseGet(() -> guess(unanswered));
	}

	private static Match guess(List<Submission> unanswered) {
		return unanswered.stream()
			.filter(in(SubmissionState.UNCONFIRMED))
			.findFirst()
			.or(() -> unanswered.stream().filter(ReceiptCorrelation::givenUp).findFirst())
			.<Match>map((found) -> new Match.Found(found, 0, true))
			.orElseGet(() -> new Match.NotYet(false));
	}

	private static Optional<Match.Found> waiting(List<String> keys, Receipt receipt, Collection<Submission> byKey) {
		return waiting(keys, fitting(keys, receipt, byKey)).map((found) -> found(keys, found));
	}

	private static Match.Found found(List<String> keys, Submission submission) {
		return new Match.Found(submission, ReceiptKeys.part(submission, keys), false);
	}

	private static List<Submission> fitting(List<String> keys, Receipt receipt, Collection<Submission> byKey) {
		return byKey.stream()
			.filter((candidate) -> ReceiptKeys.of(candidate).stream().anyMatch(keys::contains))
			.filter((candidate) -> agrees(candidate, receipt))
			.sorted(BY_TIME)
			.toList();
	}

	/**
	 * The one that has waited longest, before those whose segment has its receipt; one
	 * that was given up comes last.
	 */
	private static Optional<Submission> waiting(List<String> keys, List<Submission> fitting) {
		return fitting.stream()
			.filter(ReceiptCorrelation::waits)
			.min(Comparator.comparing((submission) -> ReceiptKeys.isReported(submission, keys)))
			.or(() -> last(fitting.stream().filter(in(SubmissionState.NO_RECEIPT)).toList()));
	}

	/** Whether it has an id and no final receipt; of a long message a segment may. */
	static boolean waits(Submission submission) {
		SubmissionState state = submission.state();
		return state == SubmissionState.ACCEPTED || (!submission.progress().parts().isEmpty() && !state.isFinal()
				&& state != SubmissionState.NO_RECEIPT);
	}

	private static Optional<Submission> last(List<Submission> fitting) {
		return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(fitting.size() - 1));
	}

	private static boolean young(Submission candidate, Instant receivedAt) {
		return candidate.progress().recordedAt().plus(LONGEST_JOURNEY).isAfter(receivedAt);
	}

	private static boolean agrees(Submission candidate, Receipt receipt) {
		String msisdn = candidate.message().msisdn();
		return PhoneAddress.agree(msisdn, receipt.source()) || PhoneAddress.agree(msisdn, receipt.destination());
	}

	private static boolean givenUp(Submission candidate) {
		return candidate.state() == SubmissionState.FAILED
				&& candidate.progress().detail().reason() == Reason.OUTCOME_UNKNOWN;
	}

	private static Predicate<Submission> in(SubmissionState state) {
		return (submission) -> submission.state() == state;
	}

}
