package com.olate.sms.gateway.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import com.olate.sms.gateway.correlation.Match;
import com.olate.sms.gateway.correlation.ReceiptCorrelation;
import com.olate.sms.gateway.correlation.ReceiptKeys;
import com.olate.sms.gateway.correlation.RecentlyAccepted;
import com.olate.sms.gateway.receipt.ReceiptMetrics.Result;
import com.olate.sms.gateway.store.ParkedReceipt;
import com.olate.sms.gateway.store.ParkedReceipts;
import com.olate.sms.gateway.store.StoreRetry;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;
import com.olate.sms.gateway.submission.SubmissionState;
import com.olate.sms.gateway.transition.Occurrence;
import com.olate.sms.gateway.transition.SubmissionChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Finds the messages of many receipts at once and applies them; what fits nothing yet is
 * parked, and looked for once more after it has been parked: its answer may have been
 * recorded in between. Safe for use by several threads.
 */
@Component
class ReceiptMatching {

	private static final Logger log = LoggerFactory.getLogger(ReceiptMatching.class);

	private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

	private static final int CANDIDATES_EACH = 20;

	private static final int RECENT = 20_000;

	private final Submissions submissions;

	private final ParkedReceipts parked;

	private final SubmissionChanges changes;

	private final ReceiptCorrelation correlation;

	private final ReceiptMetrics metrics;

	private final Duration parkFor;

	private final Clock clock;

	private final RecentlyAccepted recent = new RecentlyAccepted(RECENT);

	/** Whether any receipts are parked, as far as this instance knows. */
	private volatile boolean anyParked = true;

	private final AtomicLong parks = new AtomicLong();

	ReceiptMatching(Submissions submissions, ParkedReceipts parked, SubmissionChanges changes,
			ReceiptCorrelation correlation, ReceiptProperties properties, ReceiptMetrics metrics, Clock clock) {
		this.submissions = submissions;
		this.parked = parked;
		this.changes = changes;
		this.correlation = correlation;
		this.metrics = metrics;
		this.parkFor = properties.parkFor();
		this.clock = clock;
	}

	/**
	 * Learns what an answer makes of a message, before any receipt that comes after it.
	 */
	void answered(Submission expected) {
		this.correlation.answered(expected);
		this.recent.remember(List.of(expected));
	}

	/** Learns what a receipt makes of a message. */
	void reported(Submission expected) {
		this.recent.remember(List.of(expected));
	}

	/**
	 * Learns how a carrier writes ids.
	 * @return the keys under which the receipt's message may be found
	 */
	List<String> arrived(ParkedReceipt arrived) {
		this.correlation.received(arrived.carrierAccount(), arrived.receipt());
		return names(arrived);
	}

	/**
	 * What a receipt that has just come says, if it is of one of the latest messages.
	 */
	Optional<Occurrence> expected(ParkedReceipt arrived) {
		return ifRecent(arrived).map((match) -> occurrence(arrived, match));
	}

	/**
	 * Applies or parks receipts of other messages. When it returns, each is durable.
	 */
	void settle(List<ParkedReceipt> arrived) {
		List<ParkedReceipt> homeless = apply(arrived);
		if (homeless.isEmpty()) {
			return;
		}
		Map<ParkedReceipt, List<String>> keys = new LinkedHashMap<>();
		homeless.forEach((receipt) -> keys.put(receipt, keys(receipt)));
		Instant lookAgainAt = this.clock.instant().plus(LOOK_AGAIN);
		this.parks.incrementAndGet();
		this.anyParked = true;
		StoreRetry.untilAnswered(() -> {
			this.parked.park(keys, lookAgainAt);
			return keys;
		});
		homeless.forEach((receipt) -> this.metrics.count(Result.PARKED));
		settleParked(homeless);
	}

	/**
	 * Whether any receipts may be parked. What another instance has parked within the
	 * last second is left to the sweep.
	 */
	boolean anyParked() {
		return this.anyParked;
	}

	/** Applies parked receipts of messages that have just been recorded. */
	void lookFor(List<Submission> recorded) {
		List<String> keys = recorded.stream().flatMap((submission) -> ReceiptKeys.of(submission).stream()).toList();
		List<String> tails = recorded.stream()
			.filter((submission) -> submission.state() == SubmissionState.UNCONFIRMED)
			.map((submission) -> ReceiptKeys.tail(submission.message().msisdn()))
			.toList();
		int limit = CANDIDATES_EACH * Math.max(1, recorded.size());
		settleParked(StoreRetry.untilAnswered(() -> this.parked.about(keys, tails, limit)));
	}

	/**
	 * Looks at parked receipts again whose time has come; drops those that fit nothing.
	 */
	void lookAgain(int limit) {
		refresh();
		Instant now = this.clock.instant();
		List<ParkedReceipt> due = this.parked.due(now, limit);
		List<ParkedReceipt> left = settleParked(due);
		Set<String> open = tailsOfOpen(left);
		List<ParkedReceipt> hopeless = left.stream()
			.filter((receipt) -> receipt.receivedAt().plus(this.parkFor).isBefore(now))
			.filter((receipt) -> ReceiptKeys.tails(receipt.receipt()).stream().noneMatch(open::contains))
			.toList();
		hopeless.forEach((receipt) -> {
			this.metrics.count(Result.UNMATCHED);
			log.warn("receipt fits no message carrier={} {}", receipt.carrierAccount(), receipt.receipt());
		});
		this.parked.remove(hopeless);
		this.parked.lookAgain(left.stream().filter((receipt) -> !hopeless.contains(receipt)).toList(),
				now.plus(LOOK_AGAIN));
	}

	private void refresh() {
		long before = this.parks.get();
		boolean any = this.parked.any();
		this.anyParked = any || this.parks.get() != before;
	}

	private List<ParkedReceipt> settleParked(List<ParkedReceipt> receipts) {
		if (receipts.isEmpty()) {
			return receipts;
		}
		List<ParkedReceipt> left = apply(receipts);
		List<ParkedReceipt> done = receipts.stream().filter((receipt) -> !left.contains(receipt)).toList();
		StoreRetry.untilAnswered(() -> {
			this.parked.remove(done);
			return done;
		});
		return left;
	}

	/** Applies what fits a message; those of one message one after the other. */
	private List<ParkedReceipt> apply(List<ParkedReceipt> receipts) {
		List<ParkedReceipt> homeless = new ArrayList<>();
		List<ParkedReceipt> left = receipts;
		while (!left.isEmpty()) {
			List<ParkedReceipt> later = new ArrayList<>();
			List<ParkedReceipt> round = new ArrayList<>();
			Set<String> taken = new HashSet<>();
			for (ParkedReceipt receipt : left) {
				List<String> keys = names(receipt);
				(Collections.disjoint(taken, keys) ? round : later).add(receipt);
				taken.addAll(keys);
			}
			homeless.addAll(applyRound(round));
			left = later;
		}
		return homeless;
	}

	private List<ParkedReceipt> applyRound(List<ParkedReceipt> receipts) {
		List<Occurrence> occurrences = new ArrayList<>();
		List<ParkedReceipt> others = new ArrayList<>();
		for (ParkedReceipt receipt : receipts) {
			ifRecent(receipt).ifPresentOrElse((match) -> occurrences.add(occurrence(receipt, match)),
					() -> others.add(receipt));
		}
		List<ParkedReceipt> homeless = others.isEmpty() ? List.of() : lookUp(others, occurrences);
		this.recent.remember(this.changes.apply(occurrences));
		return homeless;
	}

	private Optional<Match.Found> ifRecent(ParkedReceipt receipt) {
		return receipt.receipt().namesMessage() ? Optional.empty()
				: this.correlation.waiting(receipt.carrierAccount(), receipt.receipt(), this.recent);
	}

	/** Finds the messages of receipts in the database. */
	private List<ParkedReceipt> lookUp(List<ParkedReceipt> receipts, List<Occurrence> occurrences) {
		List<String> keys = receipts.stream().flatMap((receipt) -> keys(receipt).stream()).toList();
		int limit = CANDIDATES_EACH * receipts.size();
		Map<String, List<Submission>> byKey = StoreRetry
			.untilAnswered(() -> this.submissions.byReceiptKeys(keys, limit))
			.stream()
			.flatMap((candidate) -> ReceiptKeys.of(candidate).stream().map((key) -> Map.entry(key, candidate)))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		Map<String, Submission> byName = named(receipts);
		List<ParkedReceipt> unclear = new ArrayList<>();
		for (ParkedReceipt receipt : receipts) {
			Optional<Match.Found> found = receipt.receipt().namesMessage()
					? this.correlation.named(receipt.carrierAccount(), receipt.receipt(),
							byName.get(receipt.receipt().messageId()))
					: this.correlation.waiting(receipt.carrierAccount(), receipt.receipt(), candidates(receipt, byKey));
			found.ifPresentOrElse((match) -> occurrences.add(occurrence(receipt, match)), () -> unclear.add(receipt));
		}
		return unclear.isEmpty() ? List.of() : otherwise(unclear, byKey, occurrences);
	}

	/** The messages that receipts name themselves, by our id. */
	private Map<String, Submission> named(List<ParkedReceipt> receipts) {
		List<String> ids = receipts.stream()
			.filter((receipt) -> receipt.receipt().namesMessage())
			.map((receipt) -> receipt.receipt().messageId())
			.toList();
		return ids.isEmpty() ? Map.of() : StoreRetry.untilAnswered(() -> this.submissions.byId(ids));
	}

	private List<ParkedReceipt> otherwise(List<ParkedReceipt> unclear, Map<String, List<Submission>> byKey,
			List<Occurrence> occurrences) {
		List<Submission> byNumber = new ArrayList<>(unanswered(unclear));
		List<ParkedReceipt> homeless = new ArrayList<>();
		for (ParkedReceipt receipt : unclear) {
			Match match = this.correlation.otherwise(receipt.carrierAccount(), receipt.receipt(),
					candidates(receipt, byKey), byNumber, receipt.receivedAt());
			if (match instanceof Match.Found found) {
				occurrences.add(occurrence(receipt, found));
				byNumber.remove(found.submission());
			}
			else {
				homeless.add(receipt);
			}
		}
		return homeless;
	}

	private List<Submission> candidates(ParkedReceipt receipt, Map<String, List<Submission>> byKey) {
		return keys(receipt).stream().flatMap((key) -> byKey.getOrDefault(key, List.of()).stream()).distinct().toList();
	}

	private Occurrence occurrence(ParkedReceipt receipt, Match.Found found) {
		this.metrics.count(found.guessed() ? Result.GUESSED : Result.MATCHED);
		return new Occurrence(found.submission(), new Reported(receipt.receipt().report(), found.part(),
				found.guessed(), this.correlation.answeredAs(receipt.carrierAccount(), receipt.receipt())));
	}

	private Set<String> tailsOfOpen(List<ParkedReceipt> receipts) {
		Set<String> tails = new HashSet<>();
		unanswered(receipts).stream()
			.filter((submission) -> !submission.state().isFinal())
			.forEach((submission) -> tails.add(ReceiptKeys.tail(submission.message().msisdn())));
		return tails;
	}

	private List<Submission> unanswered(List<ParkedReceipt> receipts) {
		List<String> tails = receipts.stream()
			.flatMap((receipt) -> ReceiptKeys.tails(receipt.receipt()).stream())
			.distinct()
			.toList();
		int limit = CANDIDATES_EACH * Math.max(1, receipts.size());
		return StoreRetry.untilAnswered(() -> this.submissions.unansweredTo(tails, limit));
	}

	/** What tells that two receipts may be of one message. */
	private List<String> names(ParkedReceipt receipt) {
		return receipt.receipt().namesMessage() ? List.of(receipt.receipt().messageId()) : keys(receipt);
	}

	private List<String> keys(ParkedReceipt receipt) {
		return this.correlation.keys(receipt.carrierAccount(), receipt.receipt());
	}

}
