package com.olate.sms.gateway.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent;
import com.olate.sms.gateway.submission.SubmissionTimers;
import com.olate.sms.gateway.submission.SubmissionTransitions;
import com.olate.sms.text.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static com.olate.sms.gateway.submission.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Results as they are written, held against the contract.
 */
class DeliveryResultTests {

	private static final SubmissionTransitions TRANSITIONS = new SubmissionTransitions(
			SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofHours(72)));

	private static final Report DELIVERED = new Report(Report.Outcome.DELIVERED, Reason.UNKNOWN, "DELIVRD err:000");

	private final JsonMapper json = JsonMapper.builder().build();

	static Stream<Submission> submissions() {
		Submission submitting = then(Submission.waiting(message(), List.of("smpp"), NOON),
				new SubmissionEvent.Claimed("one", "smpp", "smsc/olate"));
		return Stream.of(submitting, answered(submitting, new Answer.Accepted("1A2B")),
				answered(submitting, new Answer.Accepted("9".repeat(200))),
				answered(submitting, new Answer.Accepted("")),
				answered(submitting, new Answer.Refused(Reason.INVALID_NUMBER, "0x0000000B")),
				answered(submitting, new Answer.Failed(Reason.LOG_ONLY, "")),
				answered(submitting, new Answer.Unknown("time-out")), answered(submitting, new Answer.NotSent()),
				then(answered(submitting, new Answer.Accepted("1")),
						new SubmissionEvent.Reported(DELIVERED, false, "")),
				late(submitting));
	}

	@ParameterizedTest
	@MethodSource("submissions")
	void everyResultFollowsTheContract(Submission submission) throws IOException {
		for (DeliveryResult result : DeliveryResult.of(submission)) {
			assertThat(schema().validate(this.json.writeValueAsString(result), InputFormat.JSON)).isEmpty();
		}
	}

	@Test
	void aReceiptAfterTheCreditWentBackFollowsAsASecondResultWithoutEffect() {
		Submission submitting = submissions().findFirst().orElseThrow();
		List<DeliveryResult> results = DeliveryResult.of(late(submitting));
		assertThat(results).extracting(DeliveryResult::state).containsExactly("FAILED", "DELIVERED");
		assertThat(results).extracting(DeliveryResult::effect).containsExactly("release", "none");
		assertThat(results).extracting(DeliveryResult::reason).containsExactly("OUTCOME_UNKNOWN", null);
	}

	private static Submission late(Submission submitting) {
		Submission unconfirmed = answered(submitting, new Answer.Unknown("time-out"));
		Submission given = unconfirmed
			.with(TRANSITIONS.next(unconfirmed, new SubmissionEvent.TimePassed(), NOON.plus(Duration.ofHours(73)))
				.orElseThrow());
		return then(given, new SubmissionEvent.Reported(DELIVERED, true, ""));
	}

	private static Submission answered(Submission submitting, Answer answer) {
		return then(submitting, new SubmissionEvent.Answered(1, answer));
	}

	private static Submission then(Submission submission, SubmissionEvent event) {
		return submission.with(TRANSITIONS.next(submission, event, NOON).orElseThrow());
	}

	private static Message message() {
		return new Message("f8b72323-0e40-5a08-bd7f-039dfb85a9b2", "a7k3m9x2q8w4t6z1", "iono-4711", "447700900001", "",
				"Hello", Encoding.GSM7, 1, Messages.NOON.plus(Duration.ofHours(4)));
	}

	private static Schema schema() throws IOException {
		try (InputStream in = DeliveryResultTests.class
			.getResourceAsStream("/contracts/schemas/delivery-result.schema.json")) {
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
		}
	}

}
