package com.olate.sms.gateway.inbound;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What people write, and what they mean by it.
 */
class KeywordTableTests {

	private final KeywordTable table = new KeywordTable(Map.of());

	@ParameterizedTest
	@ValueSource(strings = { "STOP", "stop", "Stop.", " Stop ", "\"STOP\"", "'stop'", "«Stop»", "STOP!!!", "Stop\n",
			"stop\r\n", "\uFEFFSTOP", "ST\u200BOP", "ＳＴＯＰ", "STOP 🛑", "STOP@", "stopall", "Stop all", "STOP-ALL",
			"unsubscribe", "Cancel", "END", "quit.", "Revoke", "remove", "Remove me", "optout", "Opt out", "opt-out",
			"OPT_OUT", "ARRET", "arrêt", "ARRÊT", "Arrêter", "please stop", "Stop please", "STOP now!",
			"stop texting me", "Please STOP sending me these messages.", "stop all messages", "stop stop",
			"unsubscribe me please", "Just stop." })
	void stop(String text) {
		assertThat(this.table.keyword(text)).contains(Keyword.STOP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "START", "start.", "Unstop", "opt in", "OPT-IN", "optin", " “Start” " })
	void start(String text) {
		assertThat(this.table.keyword(text)).contains(Keyword.START);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HELP", "help?", "Info", "aide", "Help!" })
	void help(String text) {
		assertThat(this.table.keyword(text)).contains(Keyword.HELP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "?", "🛑", "0", "Thanks", "text me", "please", "all", "Don't stop", "do not stop",
			"never stop texting me", "Stop by tomorrow", "stop payment on invoice 1001", "bus stop", "stopping",
			"nonstop", "start stop", "Cancel invoice 1001", "please cancel", "end of month", "The end",
			"We quit smoking", "Yes", "yes please", "No", "I need help with this", "help me", "info about invoice 7",
			"Starting Monday", "S T O P", "STOP2END" })
	void noKeyword(String text) {
		assertThat(this.table.keyword(text)).isEmpty();
	}

	@Test
	void aLongTextIsNoKeyword() {
		assertThat(this.table.keyword("stop ".repeat(21))).isEmpty();
	}

	@Test
	void anInstallationAddsSynonymsOfItsOwn() {
		KeywordTable more = new KeywordTable(
				Map.of(Keyword.STOP, List.of("Стоп", "no more"), Keyword.START, List.of("yes")));
		assertThat(more.keyword("стоп!")).contains(Keyword.STOP);
		assertThat(more.keyword("NO MORE")).contains(Keyword.STOP);
		assertThat(more.keyword("Yes.")).contains(Keyword.START);
		assertThat(more.keyword("stop")).contains(Keyword.STOP);
		assertThatIllegalArgumentException().isThrownBy(() -> new KeywordTable(Map.of(Keyword.HELP, List.of("??"))));
	}

}
