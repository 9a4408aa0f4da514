package com.olate.sms.gateway.transition;

import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent;

/**
 * Something that happened to a submission.
 *
 * @param submission as it was last known
 * @param event what happened
 */
public record Occurrence(Submission submission, SubmissionEvent event) {
}
