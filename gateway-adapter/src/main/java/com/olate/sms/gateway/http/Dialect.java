package com.olate.sms.gateway.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.olate.sms.gateway.carrier.NetworkErrorTable;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Message;

/**
 * How one route's carrier is spoken to: its profile with the route's own values. Safe for
 * use by several threads.
 */
public final class Dialect {

	private final RequestWriter requests;

	private final AnswerTable answers;

	private final ReceiptReader receipts;

	/**
	 * @param values the route's own, among them its login
	 * @param receiptAddress where the carrier sends receipts, empty for nowhere
	 * @throws IllegalArgumentException if something is missing or cannot be written
	 */
	public Dialect(HttpProfile profile, Map<String, String> values, String receiptAddress, NetworkErrorTable errors) {
		this.requests = new RequestWriter(profile, values, receiptAddress);
		this.answers = new AnswerTable(profile);
		this.receipts = new ReceiptReader(profile.receipts(), errors);
	}

	/** A path like those of submits. */
	public String samplePath() {
		return this.requests.samplePath();
	}

	/** The submit of a message. */
	public Request request(Message message, Instant now) {
		return this.requests.write(message, now);
	}

	/**
	 * What an answer means.
	 * @param body its beginning
	 */
	public Verdict answer(int status, String body) {
		return this.answers.read(status, body);
	}

	/**
	 * The receipts in a call; empty if any of them does not say which message it is
	 * about, by our id or by the carrier's id and the phone.
	 * @param query the address's query, still encoded
	 */
	public List<Receipt> receipts(String query, String contentType, String body) {
		return this.receipts.read(query, contentType, body);
	}

}
