package com.olate.sms.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static com.olate.sms.system.Event.invoice;
import static com.olate.sms.system.Event.pendingApproval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * A process is killed in the middle of a window and everything is started again: the
 * result is the same as without. Runs alone, since it takes the system away from others.
 */
@Isolated
class KillIT {

	private static final List<String> PROCESSES = List.of("INGEST_PID", "DISPATCHER_PID", "GATEWAY_PID", "ACCOUNT_PID",
			"SERVERS_PID");

	private final OlateSystem system = OlateSystem.withWindows(Duration.ofSeconds(8));

	@Test
	void whicheverProcessIsKilledNothingIsLostAndNothingIsSentTwice() {
		List<Interrupted> interrupted = new ArrayList<>();
		for (String process : PROCESSES) {
			Account account = this.system.account("Acme").withContacts("Ann", "Bob", "Cleo").withCredits(5);
			this.system.awaitStartOfWindow();
			String first = account.posts(invoice("INV-1"));
			String second = account.posts(pendingApproval("INV-2"));
			this.system.killAndStartAgain(process);
			Interrupted one = new Interrupted(account, first, second);
			one.endsAsWithout();
			interrupted.add(one);
		}
		interrupted.forEach(Interrupted::isInHistory);
		assertThat(this.system.operator().drift()).isZero();
	}

	private record Interrupted(Account account, String first, String second) {

		/**
		 * The phones forget when the simulator stops, so they are looked at before the
		 * next process is killed.
		 */
		void endsAsWithout() {
			isInHistory();
			this.account.contactsReceive(List.of("Ann", "Bob"), invoice("INV-1").text(),
					pendingApproval("INV-2").text());
			this.account.contactReceives("Cleo", invoice("INV-1").text());
		}

		void isInHistory() {
			assertThat(this.account.messagesOf(this.first, "DELIVERED")).hasSize(3);
			assertThat(this.account.messagesOf(this.second, "DELIVERED", "NOT_SENT"))
				.extracting((row) -> row.get("contactName").asString(), (row) -> row.get("state").asString())
				.containsExactly(tuple("Ann", "DELIVERED"), tuple("Bob", "DELIVERED"), tuple("Cleo", "NOT_SENT"));
			this.account.hasCredits(0, 5);
		}

	}

}
