package com.olate.sms.gateway.carrier;

import com.olate.sms.gateway.submission.Report;

/**
 * What a carrier says about a message that it took earlier.
 *
 * @param messageId our own id of the message, where the carrier hands it back, else empty
 * @param carrierId the carrier's id of the message as received, empty if there was none
 * @param source where the receipt comes from: as a rule the phone
 * @param destination whom it is for: as a rule our sender, with some carriers the phone
 * @param report what it says
 */
public record Receipt(String messageId, String carrierId, String source, String destination, Report report) {

	/** A receipt that knows the carrier's id alone. */
	public Receipt(String carrierId, String source, String destination, Report report) {
		this("", carrierId, source, destination, report);
	}

	/** Whether it says itself which message it is about. */
	public boolean namesMessage() {
		return !this.messageId.isEmpty();
	}

	/** Names the receipt without its numbers. */
	@Override
	public String toString() {
		return "message=%s carrierId=%s status=%s".formatted(this.messageId, this.carrierId, this.report.status());
	}

}
