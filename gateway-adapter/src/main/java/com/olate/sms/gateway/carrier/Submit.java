package com.olate.sms.gateway.carrier;

import com.olate.sms.gateway.submission.Submission;

/**
 * One submit of a recorded submission.
 *
 * @param submission as it was recorded for this attempt
 * @param part which segment, from 0; 0 if the whole message travels in one submit
 */
public record Submit(Submission submission, int part) {

	/** Whether it carries one segment of several. */
	public boolean segment() {
		return !this.submission.progress().parts().isEmpty();
	}

	/** Names it without text and number. */
	@Override
	public String toString() {
		return "%s attempt=%d part=%d".formatted(this.submission.message(), this.submission.attempt(), this.part);
	}

}
