package com.olate.sms.account.payments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.olate.sms.account.payments.WebhookSignature.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Against the test vector that implementations of Standard Webhooks share.
 */
class WebhookSignatureTests {

	private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

	private static final String OTHER = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

	private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

	private static final String TIMESTAMP = "1614265330";

	private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

	private static final String RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

	private static final Instant THEN = Instant.ofEpochSecond(1614265330);

	@Test
	void thePublishedVectorIsRight() {
		assertThat(check(ID, TIMESTAMP, RIGHT, BODY, THEN)).isEqualTo(Check.RIGHT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "v1,AAAA " + RIGHT, RIGHT + " v1,AAAA", "v1a,xyz v2,abc " + RIGHT })
	void oneRightSignatureAmongOthersIsEnough(String signatures) {
		assertThat(check(ID, TIMESTAMP, signatures, BODY, THEN)).isEqualTo(Check.RIGHT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "v1,", "v1,AAAA", "v1,***", "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
			"g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=" })
	void anotherSignatureIsWrong(String signatures) {
		assertThat(check(ID, TIMESTAMP, signatures, BODY, THEN)).isEqualTo(Check.WRONG);
	}

	@Test
	void idTimeAndBodyAreSigned() {
		assertThat(check("msg_other", TIMESTAMP, RIGHT, BODY, THEN)).isEqualTo(Check.WRONG);
		assertThat(check(ID, "1614265331", RIGHT, BODY, THEN)).isEqualTo(Check.WRONG);
		assertThat(check(ID, TIMESTAMP, RIGHT, new byte[0], THEN)).isEqualTo(Check.WRONG);
		assertThat(check(null, TIMESTAMP, RIGHT, BODY, THEN)).isEqualTo(Check.WRONG);
		assertThat(check(ID, null, RIGHT, BODY, THEN)).isEqualTo(Check.WRONG);
		assertThat(check(ID, TIMESTAMP, null, BODY, THEN)).isEqualTo(Check.WRONG);
	}

	@Test
	void whatStandsBetweenIdTimeAndBodyCannotBeMoved() {
		WebhookSecret secret = WebhookSecret.parse(SECRET);
		String signature = "v1," + Base64.getEncoder().encodeToString(secret.sign("a.1614265330", TIMESTAMP, BODY));
		assertThat(check("a.1614265330", TIMESTAMP, signature, BODY, THEN)).isEqualTo(Check.WRONG);
	}

	@ParameterizedTest
	@CsvSource({ "-300, RIGHT", "300, RIGHT", "-301, TOO_OLD", "301, TOO_OLD", "86400, TOO_OLD" })
	void fiveMinutesAreTolerated(long seconds, Check check) {
		assertThat(check(ID, TIMESTAMP, RIGHT, BODY, THEN.plusSeconds(seconds))).isEqualTo(check);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "-1614265330", "1614265330.0", "99999999999999999999", " 1614265330" })
	void aTimeThatIsNoneIsWrong(String timestamp) {
		assertThat(check(ID, timestamp, RIGHT, BODY, THEN)).isEqualTo(Check.WRONG);
	}

	@Test
	void bothSecretsAreLiveWhileTheyAreChanged() {
		for (List<String> live : List.of(List.of(SECRET, OTHER), List.of(OTHER, SECRET))) {
			WebhookSignature signature = new WebhookSignature(live.stream().map(WebhookSecret::parse).toList());
			assertThat(signature.check(ID, TIMESTAMP, RIGHT, BODY, THEN.plus(Duration.ofMinutes(1))))
				.isEqualTo(Check.RIGHT);
		}
		assertThat(new WebhookSignature(List.of(WebhookSecret.parse(OTHER))).check(ID, TIMESTAMP, RIGHT, BODY, THEN))
			.isEqualTo(Check.WRONG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_abc", "whsec_*", "whsec_AAAA" })
	void aSecretThatIsNoneIsRefusedAndNotPrinted(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.parse(text))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("MfKQ"));
	}

	@Test
	void secretsArePrintedNowhere() {
		assertThat(new PaymentProperties(List.of(SECRET, " "))).hasToString("PaymentProperties[secrets=1]");
	}

	private static Check check(String id, String timestamp, String signatures, byte[] body, Instant now) {
		return new WebhookSignature(List.of(WebhookSecret.parse(SECRET))).check(id, timestamp, signatures, body, now);
	}

}
