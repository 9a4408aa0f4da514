package com.olate.sms.gateway.correlation;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.olate.sms.gateway.submission.Part;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Submission;

/**
 * The latest messages that carriers have accepted through this instance and that wait for
 * their receipts, so that most receipts need not be looked up. Never the whole truth: a
 * receipt of anything else is looked up, as is one whose key is not one message's alone,
 * and all of a carrier account that gives one message the id of the one before it. What
 * it gives may be out of date: the change that is made of it must be over its revision.
 * Safe for use by several threads.
 */
public final class RecentlyAccepted {

	private final Map<String, Known> byKey = new LinkedHashMap<>();

	private final Map<String, Submission> latest = new HashMap<>();

	private final Set<String> repeating = new HashSet<>();

	private final int most;

	/**
	 * @param most so many keys are remembered, the latest
	 */
	public RecentlyAccepted(int most) {
		this.most = most;
	}

	/**
	 * Learns how messages stand now.
	 */
	public synchronized void remember(Collection<Submission> changed) {
		changed.forEach(this::remember);
	}

	private void remember(Submission submission) {
		List<String> keys = ReceiptKeys.of(submission);
		if (keys.isEmpty()) {
			return;
		}
		noteRepetition(submission);
		for (String key : keys) {
			Known known = this.byKey.remove(key);
			boolean alone = known == null || (known.alone() && known.submission().id().equals(submission.id()));
			if (!alone || ReceiptCorrelation.waits(submission)) {
				this.byKey.put(key, new Known(submission, alone));
			}
		}
		while (this.byKey.size() > this.most) {
			this.byKey.remove(this.byKey.keySet().iterator().next());
		}
	}

	private void noteRepetition(Submission submission) {
		if (isGuessed(submission.progress())) {
			return;
		}
		String account = submission.progress().carrierAccount();
		Submission before = this.latest.put(account, submission);
		if (before != null && !before.id().equals(submission.id())
				&& !Collections.disjoint(ReceiptKeys.ids(before), ReceiptKeys.ids(submission))) {
			this.repeating.add(account);
		}
	}

	/** Whether an id may be another message's, and so says nothing of its carrier. */
	private static boolean isGuessed(Progress progress) {
		return progress.detail().guessed() || progress.parts().list().stream().anyMatch(Part::guessed);
	}

	/**
	 * The one message that waits for a receipt with any of these keys.
	 */
	synchronized Optional<Submission> waiting(String account, Collection<String> keys) {
		if (this.repeating.contains(account)) {
			return Optional.empty();
		}
		List<Known> known = keys.stream().map(this.byKey::get).filter(Objects::nonNull).toList();
		return (known.size() == 1) ? Optional.of(known.get(0)).filter(Known::alone).map(Known::submission)
				: Optional.empty();
	}

	/**
	 * What is known under a key.
	 *
	 * @param submission the latest with this key
	 * @param alone whether no other has been seen with it
	 */
	private record Known(Submission submission, boolean alone) {
	}

}
