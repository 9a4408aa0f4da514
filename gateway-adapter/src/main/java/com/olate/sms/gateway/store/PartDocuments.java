package com.olate.sms.gateway.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.olate.sms.gateway.submission.Part;
import com.olate.sms.gateway.submission.PartState;
import com.olate.sms.gateway.submission.Parts;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a submission as documents.
 */
final class PartDocuments {

	private PartDocuments() {
	}

	/** Null for a message that travels in one submit. */
	static @Nullable List<Document> documents(Parts parts) {
		return parts.isEmpty() ? null : parts.list().stream().map(PartDocuments::document).toList();
	}

	private static Document document(Part part) {
		Document document = new Document("state", part.state().name()).append("failures", part.failures())
			.append("sendAt", Date.from(part.sendAt()));
		if (part.carrierId() != null) {
			document.append("carrierId", part.carrierId());
		}
		if (part.guessed()) {
			document.append("guessed", true);
		}
		Report report = part.report();
		return (report == null) ? document
				: document.append("outcome", report.outcome().name())
					.append("reason", report.reason().name())
					.append("status", report.status());
	}

	static Parts parts(@Nullable List<Document> documents) {
		return (documents == null) ? Parts.NONE : new Parts(documents.stream().map(PartDocuments::part).toList());
	}

	private static Part part(Document document) {
		String outcome = document.getString("outcome");
		Report report = (outcome == null) ? null : new Report(Report.Outcome.valueOf(outcome),
				Reason.valueOf(document.getString("reason")), document.getString("status"));
		Instant sendAt = document.getDate("sendAt").toInstant();
		return new Part(PartState.valueOf(document.getString("state")), document.getInteger("failures"), sendAt,
				document.getString("carrierId"), report, document.getBoolean("guessed", false));
	}

}
