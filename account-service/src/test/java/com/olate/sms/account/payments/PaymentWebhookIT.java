package com.olate.sms.account.payments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.orders.OrderBook;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class PaymentWebhookIT {

	@Autowired
	private TestApi api;

	@Autowired
	private OrderBook orders;

	@Autowired
	private Ledger ledger;

	@Autowired
	private TestClock clock;

	@Autowired
	private PaymentProperties properties;

	private AccountId account;

	private String order;

	@BeforeEach
	void placeOrder() {
		this.account = this.api.newOwner().account();
		this.order = this.orders.place(this.account, 100L).id();
	}

	@Test
	void aPaidOrderIsCompletedOnceHoweverOftenItIsReported() {
		String id = id();
		assertThat(this.orders.find(this.account, this.order).orElseThrow().price()).hasToString("GBP 9.00");
		report(id, body(this.order, "9.00", "GBP")).expectStatus().isNoContent();
		report(id, body(this.order, "9.00", "GBP")).expectStatus().isNoContent();
		report(id(), body(this.order, "\"9\"", "GBP")).expectStatus().isNoContent();
		assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(100, 0, 0));
	}

	@Test
	void anotherAmountOrCurrencyPaysNothing() {
		for (String[] paid : new String[][] { { "8.99", "GBP" }, { "9.00", "EUR" }, { "900", "GBP" } }) {
			report(id(), body(this.order, paid[0], paid[1])).expectStatus()
				.isEqualTo(422)
				.expectHeader()
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.expectBody()
				.jsonPath("$.errors[0].code")
				.isEqualTo("wrong-price");
		}
		assertThat(this.ledger.balance(this.account)).isEqualTo(Balance.ZERO);
	}

	@Test
	void aReportThatIsNotSignedOrTooOldIsRefusedUnread() {
		String body = body(this.order, "9.00", "GBP");
		send(id(), now(), "v1,AAAA", body).expectStatus()
			.isUnauthorized()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("unauthorized");
		long old = now() - 301;
		String id = id();
		send(id, old, sign(id, old, body), body).expectStatus().isUnauthorized();
		this.api.anonymous().post().uri("/webhooks/payments").body("{").exchange().expectStatus().isUnauthorized();
		assertThat(this.ledger.balance(this.account)).isEqualTo(Balance.ZERO);
	}

	@Test
	void anOrderThatWasCancelledOrIsUnknownIsSaidSo() {
		this.orders.cancel(this.account, this.order);
		report(id(), body(this.order, "9.00", "GBP")).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("order-cancelled");
		report(id(), body("o-unknown", "9.00", "GBP")).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].code")
			.isEqualTo("unknown-order");
	}

	@Test
	void anOrderWithoutAPriceIsForAnOperator() {
		String odd = this.orders.place(this.account, 7L).id();
		report(id(), body(odd, "9.00", "GBP")).expectStatus().isEqualTo(422);
	}

	@Test
	void reportsOfOtherThingsAreTakenAndForgotten() {
		report(id(), "{\"type\":\"payment.refunded\",\"data\":{}}").expectStatus().isNoContent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"type\":1}", "{\"type\":\"payment.completed\"}",
			"{\"type\":\"payment.completed\",\"data\":{\"orderId\":\"o-1\",\"amount\":-1,\"currency\":\"GBP\"}}",
			"{\"type\":\"payment.completed\",\"data\":{\"orderId\":\"o-1\",\"amount\":1e400,\"currency\":\"GBP\"}}" })
	void aSignedReportThatCannotBeReadIsMalformed(String body) {
		report(id(), body).expectStatus().isBadRequest().expectBody().jsonPath("$.code").isEqualTo("malformed");
	}

	@Test
	void aGiantBodyIsRefused() {
		report(id(), " ".repeat(70_000)).expectStatus().isEqualTo(413);
	}

	@Test
	void otherMethodsAndPathsDoNotExist() {
		this.api.anonymous().get().uri("/webhooks/payments").exchange().expectStatus().isNotFound();
		this.api.anonymous().post().uri("/webhooks/others").exchange().expectStatus().isNotFound();
	}

	private ResponseSpec report(String id, String body) {
		return send(id, now(), sign(id, now(), body), body);
	}

	private ResponseSpec send(String id, long time, String signature, String body) {
		return this.api.anonymous()
			.post()
			.uri("/webhooks/payments")
			.contentType(MediaType.APPLICATION_JSON)
			.header("webhook-id", id)
			.header("webhook-timestamp", Long.toString(time))
			.header("webhook-signature", signature)
			.body(body)
			.exchange();
	}

	private String sign(String id, long time, String body) {
		byte[] signature = this.properties.keys()
			.get(0)
			.sign(id, Long.toString(time), body.getBytes(StandardCharsets.UTF_8));
		return "v1," + Base64.getEncoder().encodeToString(signature);
	}

	private long now() {
		return this.clock.instant().getEpochSecond();
	}

	private static String id() {
		return "msg_" + UUID.randomUUID();
	}

	private static String body(String order, String amount, String currency) {
		return "{\"type\":\"payment.completed\",\"timestamp\":\"2026-03-01T12:00:00Z\",\"data\":{\"orderId\":\"" + order
				+ "\",\"amount\":" + amount + ",\"currency\":\"" + currency + "\"}}";
	}

}
