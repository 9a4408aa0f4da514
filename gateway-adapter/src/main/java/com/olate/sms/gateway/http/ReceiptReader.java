package com.olate.sms.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.carrier.NetworkErrorTable;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.ReceiptMeaning;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Report.Outcome;

/**
 * Reads receipts that an HTTP carrier calls us with.
 */
final class ReceiptReader {

	private final ReceiptProfile profile;

	private final NetworkErrorTable errors;

	ReceiptReader(ReceiptProfile profile, NetworkErrorTable errors) {
		this.profile = profile;
		this.errors = errors;
	}

	/**
	 * The receipts in a call; empty if any of them does not say which message it is
	 * about, by our id or by the carrier's id and the phone.
	 * @param query the address's query, still encoded
	 */
	List<Receipt> read(String query, String contentType, String body) {
		List<Optional<Receipt>> receipts = ReceiptFields.of(query, contentType, body, this.profile.each())
			.stream()
			.map(this::receipt)
			.toList();
		return receipts.stream().allMatch(Optional::isPresent) ? receipts.stream().flatMap(Optional::stream).toList()
				: List.of();
	}

	private Optional<Receipt> receipt(Map<String, String> fields) {
		String message = this.profile.message().of(fields);
		String id = this.profile.id().of(fields);
		String phone = this.profile.phone().of(fields);
		String state = this.profile.state().of(fields);
		if (state.isEmpty() || (message.isEmpty() && (id.isEmpty() || phone.isEmpty()))) {
			return Optional.empty();
		}
		ReceiptMeaning meaning = this.profile.states()
			.stream()
			.filter((rule) -> rule.fits(state))
			.map(StateRule::meaning)
			.findFirst()
			.orElse(ReceiptMeaning.UNDER_WAY);
		String status = Printable.of(this.profile.status().of(fields));
		return Optional.of(new Receipt(message, id, phone, "", report(meaning.report(status), fields)));
	}

	/** The network's own reason says more than the state, where it is known. */
	private Report report(Report report, Map<String, String> fields) {
		String error = this.profile.error().of(fields);
		if (report.outcome() != Outcome.UNDELIVERED || error.isEmpty()) {
			return report;
		}
		Reason reason = this.errors.reason(error).orElse(report.reason());
		return new Report(report.outcome(), reason, Printable.of(report.status() + " err:" + error));
	}

}
