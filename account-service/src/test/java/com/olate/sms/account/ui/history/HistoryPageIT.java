package com.olate.sms.account.ui.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.history.TestHistory;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of history as text, for the many cases: two events, the newer one short of
 * credits, and a stranger who has one.
 */
@AccountServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPageIT {

	private static final Instant AT = Instant.parse("2026-10-01T23:30:00Z");

	@Autowired
	private TestApi api;

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private KnownContacts known;

	private Visitor visitor;

	private TestOwner owner;

	private TestOwner stranger;

	@BeforeAll
	void twoEvents() {
		this.owner = this.api.newOwner();
		this.stranger = this.api.newOwner();
		TestHistory rows = new TestHistory(this.mongo, this.known);
		List<String> names = List.of("<script>alert(1)</script>", "=cmd()");
		rows.add(this.owner.account(), "e-1", "INV-1", AT, names, MessageState.DELIVERED);
		rows.add(this.owner.account(), "e-2", "INV-2", AT.plusSeconds(3600), names, MessageState.NOT_SENT);
		rows.add(this.stranger.account(), "e-3", "INV-3", AT, List.of("Zoe"), MessageState.DELIVERED);
		this.visitor = Visitor.at(this.api).signIn(this.owner);
	}

	@Test
	void namesAreShownAndNotRunAndTheAnswerSaysHowLongHistoryIsKept() {
		String page = this.visitor.get("/history").body();
		assertThat(page)
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;", "2 of 2 sent", "Not sent: no credits left",
					"/help#no-credit", "2 years", "447700000001")
			.doesNotContain("<script>alert", "INV-3", "Zoe");
	}

	@ParameterizedTest
	@CsvSource({ "'', 2", "q=INV-2, 1", "q=%2B44 7700 000001, 2", "q=(0)7700-000001, 2", "q=cmd, 2", "q=x.*, 0",
			"q=%24where, 0", "q=zoe, 0", "outcome=no-credit, 1", "outcome=not-sent&q=cmd, 1", "outcome=waiting, 0",
			"type=invoice.created, 2", "type=message, 0", "from=2026-10-02, 1", "to=2026-10-01, 1",
			"from=2026-10-01&to=2026-10-02, 2", "from=1926-01-01&to=2126-12-31, 2", "from=0001-01-01, 2", "page=-1, 2",
			"older=nonsense, 2", "older=999999999999999.aaaaaaaa, 2", "newer=0.aaaaaaaa, 2", "size=1000000000, 2" })
	void filtersNarrowTheList(String query, int events) {
		Visitor.Answer answer = this.visitor.get("/history?" + query.replace(" ", "%20"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(count("<details id=\"e-", answer.body())).isEqualTo(events);
		assertThat(answer.body().contains("Nothing fits")).isEqualTo(events == 0);
	}

	@ParameterizedTest
	@CsvSource({ "from=2026-10-02&to=2026-10-01", "from=yesterday", "to=2026-13-01", "from=-5000-01-01", "q=.*",
			"q=---", "outcome=SHIPPED", "type=%3Cb%3E", "contact=..%2F..%2Fetc" })
	void aBadFilterIsRefusedInWordsAndNoListIsShown(String query) {
		for (String path : List.of("/history?", "/history/history.csv?")) {
			assertThat(this.visitor.get(path + query).status()).as(path + query).isEqualTo(422);
		}
		assertThat(this.visitor.get("/history?" + query).body()).contains("is to be changed")
			.doesNotContain("<details id");
	}

	@Test
	void aContactOfAnotherAccountFindsNothing() {
		String contact = TestHistory.contact(this.stranger.account(), 0);
		assertThat(this.visitor.get("/history?contact=" + contact).body()).contains("Nothing fits")
			.doesNotContain("Zoe");
		assertThat(this.visitor.get("/history/history.csv?contact=" + contact).body()).doesNotContain("Zoe");
	}

	@Test
	void anotherAccountsEventIsNotThere() {
		String own = "/history/events/" + EventKey.of(this.owner.account(), "urn:iono", "e-1").path();
		String other = "/history/events/" + EventKey.of(this.stranger.account(), "urn:iono", "e-3").path();
		assertThat(this.visitor.get(own).body()).contains("2 recipients", "&lt;script&gt;");
		assertThat(this.visitor.get(own + "?page=-1").status()).isEqualTo(200);
		assertThat(this.visitor.get(own + "?page=9999").status()).isEqualTo(200);
		for (String path : List.of(other, other + "/resend", "/history/events/nonsense", "/history/events/..%2F..")) {
			assertThat(this.visitor.get(path).status()).as(path).isIn(400, 404);
		}
		this.visitor.get("/history");
		assertThat(this.visitor.post(other + "/resend", Map.of()).status()).isEqualTo(404);
		assertThat(this.visitor.postWithToken(own + "/resend", Map.of(), "").status()).isEqualTo(403);
	}

	@Test
	void historyIsForOwnersWhoAreSignedIn() {
		assertThat(Visitor.at(this.api).get("/history?q=x").location()).contains("/sign-in?next=");
		Visitor operator = Visitor.at(this.api).signIn(TestEnvironment.OPERATOR, TestEnvironment.OPERATOR_PASSWORD);
		for (String path : List.of("/history", "/history/list", "/history/history.csv")) {
			assertThat(operator.get(path).status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void theFileHoldsWhatTheFilterMeansAndNoFormula() {
		Visitor.Answer file = this.visitor.get("/history/history.csv?outcome=no-credit&q=cmd");
		assertThat(file.headers().get("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
		assertThat(file.headers().get("content-disposition")).contains("attachment", "history.csv");
		assertThat(file.body().lines()).hasSize(2)
			.last()
			.asString()
			.startsWith("\"2026-10-02\",\"00:30:00\",\"INV-2\",\"Invoice created\"")
			.contains("\"'=cmd()\",\"447700000001\",\"Not sent: no credits left\"")
			.endsWith(",0,\"e-2\"");
		assertThat(this.visitor.get("/history/history.csv").body().lines()).hasSize(5)
			.anyMatch((line) -> line.contains("\"Delivered\"") && line.endsWith(",-1,\"e-1\""));
	}

	@Test
	void aListThatIsShownIsFetchedOnlyWhenItHasChangedAndNotForEver() {
		Matcher refresh = Pattern.compile("data-hx-get=\"([^\"]+)\" data-hx-trigger=\"every 5s\"")
			.matcher(this.visitor.get("/history").body());
		assertThat(refresh.find()).isTrue();
		String address = refresh.group(1).replace("&amp;", "&");
		assertThat(this.visitor.get(address).status()).isEqualTo(204);
		Visitor.Answer changed = this.visitor.get(address.replaceAll("seen=[0-9a-f]+", "seen=0"));
		assertThat(changed.status()).isEqualTo(200);
		assertThat(changed.body()).contains("INV-2").doesNotContain("<html");
		assertThat(this.visitor.get(address.replaceAll("until=[0-9]+", "until=1")).body()).contains("INV-2")
			.doesNotContain("data-hx-get");
	}

	private static int count(String part, String text) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

}
