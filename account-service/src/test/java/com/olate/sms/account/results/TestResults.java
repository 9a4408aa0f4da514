package com.olate.sms.account.results;

import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Question;
import com.olate.sms.account.reservations.TestReservations;
import org.jspecify.annotations.Nullable;

/**
 * Questions of this package for tests of others, and what follows from their answers.
 */
public final class TestResults {

	private TestResults() {
	}

	public static Question<?> results(AccountId account, List<Reported> reported) {
		return new SettleQuestion(account,
				reported.stream()
					.map((result) -> new DeliveryResult(result.message(), account, result.state(),
							"R-" + result.state(), "smsc", null, TestReservations.THEN))
					.toList());
	}

	/**
	 * Writes that the answer asks for besides the ledger.
	 */
	public static List<Marked> marks(Object answer) {
		return ((Settled) answer).raises()
			.stream()
			.map((raise) -> new Marked(raise.message(), raise.state(), raise.late()))
			.toList();
	}

	/**
	 * What a gateway reports.
	 */
	public record Reported(MessageId message, MessageState state) {
	}

	/**
	 * A change of a row that moves no credit.
	 */
	public record Marked(MessageId message, @Nullable MessageState state, @Nullable MessageState late) {
	}

}
