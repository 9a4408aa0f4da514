package com.olate.sms.account.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.history.TestHistory;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.SentQueries.Sent;
import com.olate.sms.account.testing.SentQueries;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every list of pages and of the API, with every filter that it has, is read by a
 * declared index: the store says how it answered each query, and refuses a query that
 * names an index which it lacks.
 */
@AccountServiceTest
class QueriesIT {

	private static final Map<String, List<String>> OPERATORS_FILTERS = Map.of("/operator/why",
			List.of("?q=e-1", "?q=inv1", "?q=07700000001", "?people=c-1,c-2", "?q=nothing"), "/operator/dead-letters",
			List.of("?state=ALL", "?state=REPLAYED&topic=send-commands&code=INVALID"), "/operator/actions",
			List.of("?type=PASSWORD_SET&from=2026-01-01", "?operator=carol",
					"?operator=carol&account=abcdefghijklmnop&type=PASSWORD_SET"),
			"/operator/inbound", List.of("?keyword=STOP", "?keyword=NONE"), "/operator/orders",
			List.of("?state=ALL", "?state=COMPLETED"), "/operator/accounts", List.of("?q=two words", "?q=0770000"));

	@Autowired
	private TestApi api;

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private KnownContacts known;

	@Autowired
	private SentQueries queries;

	@Autowired
	private List<CollectionIndexes> declared;

	@Autowired
	private ApplicationContext context;

	@Test
	void everyQueryIsServedByADeclaredIndex() {
		TestOwner owner = this.api.newOwner();
		AccountId account = owner.account();
		new TestHistory(this.mongo, this.known).add(account, "e-1", "INV-1", Instant.parse("2026-10-01T12:00:00Z"),
				List.of("Abel", "Bob"), MessageState.NOT_SENT);
		this.queries.clear();
		for (String address : addresses("/v1/")) {
			for (RestTestClient client : List.of(this.api.as(owner), this.api.asOperator())) {
				filters(account).forEach((filter) -> client.get().uri(address + filter).exchange());
			}
		}
		for (Visitor visitor : List.of(Visitor.at(this.api).signIn(owner),
				Visitor.at(this.api).signIn(TestEnvironment.OPERATOR, TestEnvironment.OPERATOR_PASSWORD))) {
			addresses("/").stream()
				.filter((address) -> !address.matches("/(v1|v3|internal|webhooks|error).*"))
				.forEach((address) -> filtersOfPages(address, account)
					.forEach((filter) -> visitor.get(address + filter)));
		}
		List<Sent> sent = this.queries.all(this.mongo);
		assertThat(sent).as("queries that were seen").hasSizeGreaterThan(40);
		assertThat(sent).filteredOn((query) -> query.index() == null)
			.as("queries that name no index and read all documents")
			.noneMatch((query) -> query.plan().contains("COLLSCAN"));
		assertThat(sent).filteredOn((query) -> query.index() != null)
			.as("queries that name an index which is not declared")
			.allMatch((query) -> declaredNames().contains(query.collection() + "." + query.index()));
	}

	@Test
	void indexesAreDeclaredOnceForEachCollection() {
		assertThat(declaredNames()).doesNotHaveDuplicates();
	}

	private List<String> declaredNames() {
		return this.declared.stream()
			.flatMap((indexes) -> indexes.indexes().stream().map((index) -> indexes.collection() + "." + index.name()))
			.toList();
	}

	private List<String> addresses(String prefix) {
		return this.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((path) -> path.startsWith(prefix) && !path.contains("{"))
			.distinct()
			.toList();
	}

	private static List<String> filters(AccountId account) {
		return Stream
			.of("", "q=abel", "q=INV-1", "q=07700 000001", "state=NOT_SENT", "state=AWAITING_PAYMENT", "eventId=e-1",
					"contactId=" + TestHistory.contact(account, 1), "from=2026-01-01T00:00:00Z",
					"account=" + account.value(), "state=NOT_SENT&q=abel&contactId=" + TestHistory.contact(account, 1))
			.map((filter) -> filter.isEmpty() ? "" : "?" + filter)
			.toList();
	}

	private static List<String> filtersOfPages(String address, AccountId account) {
		Stream<String> filters = address.equals("/history")
				? Stream.of("", "?q=abel", "?q=INV-1", "?q=abel inv-1", "?outcome=not-sent",
						"?outcome=no-credit&type=invoice.created", "?type=invoice.created",
						"?from=2026-01-01&to=2026-12-31", "?contact=" + TestHistory.contact(account, 1),
						"?older=1790856000000.aaaaaaaa", "?newer=1790856000000.aaaaaaaa&outcome=not-sent")
				: Stream.concat(Stream.of("", "?q=abel", "?from=2026-01-01&to=2026-12-31"),
						OPERATORS_FILTERS.getOrDefault(address, List.of()).stream());
		return filters.map((filter) -> filter.replace(" ", "%20")).toList();
	}

}
