package com.olate.sms.account.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.web.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class OrdersIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Orders orders;

	@Autowired
	private OrderCompletion completion;

	@Autowired
	private Ledger ledger;

	private TestOwner owner;

	private RestTestClient client;

	private RestTestClient operator;

	@BeforeEach
	void login() {
		this.owner = this.api.newOwner();
		this.client = this.api.as(this.owner);
		this.operator = this.api.asOperator();
	}

	@Test
	void creditsAreOnTheAccountOnceTheOrderCompletes() {
		this.client.post()
			.uri("/v1/orders")
			.body(Map.of("credits", 12))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("AWAITING_PAYMENT")
			.jsonPath("$.credits")
			.isEqualTo(12)
			.jsonPath("$.at")
			.exists();
		String id = this.orders.of(this.owner.account(), new PageQuery(0, 1)).items().get(0).id();
		assertThat(balance()).isEqualTo(Balance.ZERO);
		complete(id).expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("COMPLETED");
		assertThat(balance()).isEqualTo(new Balance(12, 0, 0));
		this.client.get().uri("/v1/orders").exchange().expectBody().jsonPath("$.items[0].state").isEqualTo("COMPLETED");
		this.client.get()
			.uri("/v1/ledger")
			.exchange()
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(1)
			.jsonPath("$.items[0].type")
			.isEqualTo("PURCHASE")
			.jsonPath("$.items[0].cause")
			.isEqualTo("order:" + id)
			.jsonPath("$.items[0].credits")
			.isEqualTo(12)
			.jsonPath("$.items[0].balance.available")
			.isEqualTo(12)
			.jsonPath("$.items[0].sequence")
			.isEqualTo(1);
	}

	@Test
	void anOrderCompletedAgainGivesTheSameAnswerAndItsCreditsOnce() {
		String id = placed(12);
		byte[] first = complete(id).expectStatus().isOk().expectBody().returnResult().getResponseBody();
		byte[] second = complete(id).expectStatus().isOk().expectBody().returnResult().getResponseBody();
		assertThat(second).isEqualTo(first);
		assertThat(balance()).isEqualTo(new Balance(12, 0, 0));
	}

	@Test
	void manyOperatorsAtOnceCompleteAnOrderOnce() throws Exception {
		String id = placed(7);
		List<OrderDecision> decisions = atOnce(IntStream.range(0, 12)
			.<Callable<OrderDecision>>mapToObj((i) -> () -> this.completion.complete(id, "op-" + i))
			.toList());
		assertThat(decisions).allMatch((decision) -> decision instanceof OrderDecision.Done);
		assertThat(balance()).isEqualTo(new Balance(7, 0, 0));
		assertThat(this.ledger.count(this.owner.account())).isEqualTo(1);
	}

	@Test
	void ofACompletionAndACancellationAtOnceOneWins() throws Exception {
		for (int round = 0; round < 10; round++) {
			String id = placed(1);
			List<OrderDecision> decisions = atOnce(
					List.of(() -> this.completion.complete(id, "op-a"), () -> this.completion.cancel(id, "op-b")));
			assertThat(decisions).filteredOn((decision) -> decision instanceof OrderDecision.Done).hasSize(1);
			assertThat(decisions).filteredOn((decision) -> decision instanceof OrderDecision.TooLate).hasSize(1);
		}
		long completed = this.orders.of(this.owner.account(), new PageQuery(0, 100))
			.items()
			.stream()
			.filter((order) -> order.state() == OrderState.COMPLETED)
			.count();
		assertThat(balance().available()).isEqualTo(completed);
	}

	@Test
	void anOrderLeftBetweenItsDecisionAndItsCreditsIsFinishedAndUntilThenNotShownAsCompleted() {
		String id = placed(5);
		assertThat(this.orders.complete(id, "op")).isPresent();
		assertThat(this.orders.find(id).orElseThrow().shownState()).isEqualTo(OrderState.AWAITING_PAYMENT);
		this.completion.finishWhatWasLeft();
		assertThat(this.orders.find(id).orElseThrow().shownState()).isEqualTo(OrderState.COMPLETED);
		assertThat(balance()).isEqualTo(new Balance(5, 0, 0));
	}

	@Test
	void anOrderLeftAfterItsCreditsAreOnTheLedgerAddsNothingWhenRepeated() {
		String id = placed(5);
		this.orders.complete(id, "op");
		this.ledger.purchase(this.owner.account(), id, 5, "op");
		complete(id).expectStatus().isOk();
		this.completion.finishWhatWasLeft();
		assertThat(balance()).isEqualTo(new Balance(5, 0, 0));
		assertThat(this.orders.find(id).orElseThrow().unposted()).isFalse();
	}

	@Test
	void aCancelledOrderStaysCancelled() {
		String id = placed(5);
		cancel(id).expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("CANCELLED");
		cancel(id).expectStatus().isOk();
		complete(id).expectStatus()
			.isEqualTo(409)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("order-cancelled");
		assertThat(balance()).isEqualTo(Balance.ZERO);
		String other = placed(5);
		complete(other).expectStatus().isOk();
		cancel(other).expectStatus().isEqualTo(409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1000001", "9223372036854775807", "1.5", "1e3", "null", "\"12\"", "true", "[1]",
			"{\"$gt\":1}" })
	void anythingButAWholeNumberOfCreditsIsRefused(String credits) {
		this.client.post()
			.uri("/v1/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"credits\":" + credits + "}")
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("credits");
		assertThat(this.orders.countAwaitingPayment(this.owner.account())).isZero();
	}

	@Test
	void anOwnerSeesNoOtherAccountsOrdersAndCompletesNone() {
		String id = placed(5);
		RestTestClient stranger = this.api.as(this.api.newOwner());
		stranger.get().uri("/v1/orders").exchange().expectBody().jsonPath("$.total").isEqualTo(0);
		stranger.get().uri("/v1/ledger").exchange().expectBody().jsonPath("$.total").isEqualTo(0);
		this.client.post().uri("/v1/admin/orders/" + id + "/complete").exchange().expectStatus().isForbidden();
		this.client.get().uri("/v1/admin/orders").exchange().expectStatus().isForbidden();
		assertThat(balance()).isEqualTo(Balance.ZERO);
	}

	@Test
	void operatorsListOrdersByState() {
		String id = placed(5);
		this.operator.get()
			.uri("/v1/admin/orders?state=AWAITING_PAYMENT&size=1")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items[0].id")
			.isEqualTo(id)
			.jsonPath("$.items[0].accountId")
			.isEqualTo(this.owner.account().value());
		this.operator.get().uri("/v1/admin/orders?state=PAID").exchange().expectStatus().isEqualTo(422);
		this.operator.post().uri("/v1/admin/orders/o-none/complete").exchange().expectStatus().isNotFound();
	}

	private String placed(long credits) {
		return this.orders.place(this.owner.account(), credits, null).id();
	}

	private Balance balance() {
		return this.ledger.balance(this.owner.account());
	}

	private ResponseSpec complete(String id) {
		return this.operator.post().uri("/v1/admin/orders/" + id + "/complete").exchange();
	}

	private ResponseSpec cancel(String id) {
		return this.operator.post().uri("/v1/admin/orders/" + id + "/cancel").exchange();
	}

	private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(calls)) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
