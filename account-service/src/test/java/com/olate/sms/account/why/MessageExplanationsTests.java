package com.olate.sms.account.why;

import java.time.Duration;
import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageExplanationsTests {

	private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

	@ParameterizedTest
	@CsvSource({ "NOT_SENT, NO_CREDIT, Credits ran out", "NOT_SENT, OPTED_OUT, STOP", "NOT_SENT, PAUSED, paused",
			"NOT_SENT, COUNTRY_NOT_ALLOWED, country", "NOT_SENT, DAILY_LIMIT, limit",
			"NOT_SENT, SOMETHING_NEW, SOMETHING_NEW", "UNCONFIRMED, , answer was lost", "ACCEPTED, , has not said yet",
			"NO_RECEIPT, , never said", "DELIVERED, , the phone has it", "UNDELIVERED, ABSENT, off or out of reach",
			"UNDELIVERED, INVALID_NUMBER, does not know this number", "UNDELIVERED, , could not bring it",
			"REFUSED, INVALID_NUMBER, does not know this number", "REFUSED, , refused it. The credit came back",
			"FAILED, EXPIRED, within four hours", "FAILED, GATEWAY_UNAVAILABLE, No route",
			"FAILED, OUTCOME_UNKNOWN, after 72 hours", "FAILED, SOMETHING_NEW, The credit came back",
			"SUBMITTING, , waits for a route", "RESERVED, , about to send" })
	void everyStateSaysWhyInWords(MessageState state, String reason, String words) {
		Explanation explanation = MessageExplanations.of(message(state, reason), THEN.plusSeconds(1));
		assertThat(explanation.what()).contains(words).endsWith(".");
	}

	@ParameterizedTest
	@EnumSource(MessageState.class)
	void whateverWentWrongSaysWhatToDo(MessageState state) {
		Explanation explanation = MessageExplanations.of(message(state, "NO_CREDIT"), THEN.plus(Duration.ofHours(1)));
		assertThat(explanation.then()).isNotEmpty();
	}

	@Test
	void aMessageThatTheGatewayIsSilentAboutPointsToTheRoutes() {
		assertThat(MessageExplanations.of(message(MessageState.RESERVED, null), THEN.plus(Duration.ofMinutes(3))))
			.isEqualTo(new Explanation("Its credit is reserved, and the gateway has reported nothing yet.",
					"Look at Routes: is the gateway running, and is a route open?"));
	}

	private static MessageDocument message(MessageState state, @Nullable String reason) {
		AccountId account = new AccountId("abcdefghijklmnop");
		CreditState credit = state.credit();
		return new MessageDocument(MessageId.of(account, "urn:test", "e-1", "c-1"), account,
				EventKey.of(account, "urn:test", "e-1"), "e-1", "invoice.created", "INV-1", "c-1", "Ann",
				new Msisdn("447791234455"), 0, (credit == CreditState.NONE) ? 0 : 1, credit, state, reason, null, null,
				null, THEN, THEN, 1);
	}

}
