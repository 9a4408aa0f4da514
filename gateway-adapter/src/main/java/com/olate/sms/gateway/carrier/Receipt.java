package com.olate.sms.gateway.carrier;

import com.olate.sms.gateway.submission.Report;

/**
 * What a carrier says about a message that it took earlier.
 *
 * @param carrierId the carrier's id of the message as received, empty if there was none
 * @param source where the receipt comes from: as a rule the phone
 * @param destination whom it is for: as a rule our sender, with some carriers the phone
 * @param report what it says
 */
public record Receipt(String carrierId, String source, String destination, Report report) {

	/** Names the receipt without its numbers. */
	@Override
	public String toString() {
		return "carrierId=%s status=%s".formatted(this.carrierId, this.report.status());
	}

}
