package com.olate.sms.gateway.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.CarrierIds;
import com.olate.sms.gateway.submission.Part;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a submission is found when its receipt comes: carrier account, id and
 * the end of the number. With the number in the key, a carrier that gives every message
 * the same id still leads to the messages of one phone only.
 */
public final class ReceiptKeys {

	private ReceiptKeys() {
	}

	/**
	 * The keys of a submission, one for each carrier's id that it has.
	 */
	public static List<String> of(Submission submission) {
		List<String> keys = new ArrayList<>(1);
		for (String id : ids(submission)) {
			key(submission, id).filter((key) -> !keys.contains(key)).ifPresent(keys::add);
		}
		return keys;
	}

	/** The carrier's ids of its segments, those that have one. */
	static List<String> ids(Submission submission) {
		Progress progress = submission.progress();
		Stream<String> ids = progress.parts().isEmpty() ? Stream.of(text(progress.detail().carrierId()))
				: progress.parts().list().stream().map((part) -> text(part.carrierId()));
		return ids.filter((id) -> !id.isBlank()).toList();
	}

	private static Optional<String> key(Submission submission, String id) {
		return PhoneAddress.tail(submission.message().msisdn())
			.map((tail) -> key(submission.progress().carrierAccount(), CarrierIds.normal(id), tail));
	}

	/**
	 * The segment that a receipt with one of these keys is about: the first without a
	 * receipt, or else any.
	 */
	static int part(Submission submission, List<String> keys) {
		List<Part> parts = submission.progress().parts().list();
		int found = 0;
		for (int i = 0; i < parts.size(); i++) {
			if (key(submission, text(parts.get(i).carrierId())).filter(keys::contains).isPresent()) {
				found = i;
				if (parts.get(i).report() == null) {
					return i;
				}
			}
		}
		return found;
	}

	/** Whether each segment that a receipt with one of these keys is about has one. */
	static boolean isReported(Submission submission, List<String> keys) {
		List<Part> parts = submission.progress().parts().list();
		return !parts.isEmpty() && parts.get(part(submission, keys)).report() != null;
	}

	private static String text(@Nullable String id) {
		return (id != null) ? id : "";
	}

	/**
	 * The end of the number, by which submissions without an id are found.
	 */
	public static String tail(String msisdn) {
		return PhoneAddress.tail(msisdn).orElse("");
	}

	/** The keys of a submission with this id that a receipt may be about. */
	static List<String> of(String account, Receipt receipt, String id) {
		return tails(receipt).stream().map((tail) -> key(account, id, tail)).toList();
	}

	/** The numbers that a receipt may be about. */
	public static List<String> tails(Receipt receipt) {
		return Stream.of(receipt.source(), receipt.destination())
			.flatMap((address) -> PhoneAddress.tail(address).stream())
			.distinct()
			.toList();
	}

	private static String key(String account, String id, String tail) {
		return account + "/" + id + "/" + tail;
	}

}
