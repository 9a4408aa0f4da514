package com.olate.sms.gateway.correlation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Submission;

/**
 * The keys by which a submission is found when its receipt comes: carrier account, id and
 * the end of the number. With the number in the key, a carrier that gives every message
 * the same id still leads to the messages of one phone only.
 */
public final class ReceiptKeys {

	private ReceiptKeys() {
	}

	/**
	 * The key of a submission that has a carrier's id.
	 */
	public static Optional<String> of(Submission submission) {
		String carrierId = submission.progress().detail().carrierId();
		if (carrierId == null || carrierId.isBlank()) {
			return Optional.empty();
		}
		return PhoneAddress.tail(submission.message().msisdn())
			.map((tail) -> key(submission.progress().carrierAccount(), Notation.normal(carrierId), tail));
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
