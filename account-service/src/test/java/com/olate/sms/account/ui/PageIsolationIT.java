package com.olate.sms.account.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.olate.sms.account.contacts.ContactOutcome;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * P14 over every page: an owner's pages are walked link by link, and whatever address or
 * form was found there is tried by another owner. A new page is covered by being linked.
 */
@AccountServiceTest
class PageIsolationIT {

	private static final String MARKER = "BelongsToB";

	private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"]*)\"");

	private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"(/[^\"]*)\"");

	private static final int MOST_PAGES = 150;

	@Autowired
	private TestApi api;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Contacts contacts;

	private TestOwner victim;

	private TestOwner intruder;

	@BeforeEach
	void twoOwnersOfWhomOneHasEverything() {
		this.victim = this.api.newOwner();
		this.intruder = this.api.newOwner();
		this.ledger.grant(this.victim.account(), null, 4711, "test", MARKER);
		ContactOutcome added = this.contacts.add(this.victim.account(), MARKER, new Msisdn("447700100301"));
		assertThat(added).isInstanceOf(ContactOutcome.Done.class);
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(this.victim.account(), MARKER, 1).json())
			.exchange()
			.expectStatus()
			.isOk();
		for (String path : List.of("/v1/orders", "/v1/api-keys")) {
			this.api.as(this.victim)
				.post()
				.uri(path)
				.body(path.endsWith("orders") ? Map.of("credits", 100) : Map.of("name", MARKER))
				.exchange()
				.expectStatus()
				.isCreated();
		}
	}

	@Test
	void nothingOfAnotherOwnerIsShownOrChanged() {
		Visitor owner = Visitor.at(this.api).signIn(this.victim);
		Walk walk = Walk.of(owner);
		assertThat(walk.pages).as("pages found").hasSizeGreaterThan(5).containsKey("/contacts");
		Visitor other = Visitor.at(this.api).signIn(this.intruder);
		for (String path : walk.pages.keySet()) {
			Visitor.Answer answer = other.get(path);
			assertThat(answer.status()).as(path).isIn(200, 204, 302, 403, 404);
			assertThat(answer.body()).as(path).doesNotContain(MARKER).doesNotContain("447700100301", "4,710", "4711");
		}
		for (String path : walk.forms) {
			other.get("/contacts/new");
			Visitor.Answer answer = other.post(path, Map.of("name", "Taken", "msisdn", "447700100999"));
			assertThat(answer.body()).as("POST " + path).doesNotContain(MARKER);
			if (holdsAnId(path)) {
				assertThat(answer.status()).as("POST " + path).isEqualTo(404);
			}
		}
		Walk after = Walk.of(owner);
		assertThat(after.pages.keySet()).as("the owner's pages afterwards")
			.containsAll(walk.pages.keySet().stream().filter((path) -> !path.contains("until=")).toList());
		assertThat(this.contacts.inSendOrder(this.victim.account())).singleElement()
			.satisfies((contact) -> assertThat(contact.name()).isEqualTo(MARKER));
	}

	@Test
	void ownersAndOperatorsKeepToTheirOwnPages() {
		Visitor owner = Visitor.at(this.api).signIn(this.victim);
		Visitor operator = Visitor.at(this.api).signIn(TestEnvironment.OPERATOR, TestEnvironment.OPERATOR_PASSWORD);
		for (String path : List.of("/operator", "/operator/accounts", "/operator/audit", "/operator/nothing")) {
			assertThat(owner.get(path).status()).as(path).isEqualTo(403);
		}
		for (String section : PageRequests.OWNERS) {
			assertThat(operator.get(section).status()).as(section).isEqualTo(403);
			assertThat(Visitor.at(this.api).get(section).location()).as(section).startsWith("/sign-in?next=");
		}
		assertThat(operator.get("/").location()).isEqualTo("/operator");
	}

	/** A part of an address that is no word of ours. */
	private static boolean holdsAnId(String path) {
		return path.matches(".*/(?=[^/]*[0-9])(?:c-[0-9a-f]+|[A-Za-z0-9_~-]{12,})(?:/.*)?");
	}

	/**
	 * All pages that are reached by links, and the forms on them.
	 */
	private static final class Walk {

		private final Map<String, String> pages = new LinkedHashMap<>();

		private final Set<String> forms = new LinkedHashSet<>();

		static Walk of(Visitor visitor) {
			Walk walk = new Walk();
			Deque<String> next = new ArrayDeque<>(List.of("/"));
			while (!next.isEmpty() && walk.pages.size() < MOST_PAGES) {
				String path = next.poll();
				if (walk.pages.containsKey(path) || path.startsWith("/assets") || path.startsWith("/webjars")) {
					continue;
				}
				Visitor.Answer answer = visitor.get(path);
				assertThat(answer.status()).as(path).isIn(200, 204, 302, 404);
				walk.pages.put(path, answer.body());
				found(LINK, answer.body()).forEach(next::add);
				found(FORM, answer.body()).stream()
					.filter((form) -> !form.startsWith("/sign"))
					.forEach(walk.forms::add);
			}
			return walk;
		}

		private static List<String> found(Pattern pattern, String page) {
			return pattern.matcher(page)
				.results()
				.map((link) -> HtmlUtils.htmlUnescape(link.group(1)).replaceAll("#.*", "").replace(" ", "%20"))
				.toList();
		}

	}

}
