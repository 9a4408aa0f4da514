package com.olate.sms.gateway.store;

import java.util.List;

import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.gateway.submission.Part;
import com.olate.sms.gateway.submission.PartState;
import com.olate.sms.gateway.submission.Parts;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Report.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartDocumentsTests {

	private static final Report DELIVERED = new Report(Outcome.DELIVERED, Reason.UNKNOWN, "DELIVRD");

	@Test
	void segmentsAreReadAsTheyWereStored() {
		Parts parts = new Parts(List.of(new Part(PartState.TAKEN, 0, Messages.NOON, "1a2b", DELIVERED, true),
				new Part(PartState.TAKEN, 2, Messages.NOON, "1A2C", DELIVERED, false),
				new Part(PartState.UNKNOWN, 1, Messages.NOON, null, null, false)));

		assertThat(PartDocuments.parts(PartDocuments.documents(parts))).isEqualTo(parts);
	}

}
