package com.olate.sms.gateway.routing;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoutingTableTests {

	private final RoutingTable table = new RoutingTable(
			List.of(new RouteRule("world", 1, List.of()), new RouteRule("uk", 5, List.of("44", "353")),
					new RouteRule("uk-cheap", 3, List.of("44")), new RouteRule("jersey", 9, List.of("447797"))));

	@ParameterizedTest
	@CsvSource({ "447700900001,uk-cheap>uk>world", "447797000000,jersey>uk-cheap>uk>world", "353870000000,uk>world",
			"12481234567,world", "4,world" })
	void theLongestPrefixComesFirstThenThePriority(String msisdn, String plan) {
		assertThat(String.join(">", this.table.plan(msisdn))).isEqualTo(plan);
	}

	@Test
	void everyPlanAndWhatIsLeftOfItIsKnown() {
		assertThat(this.table.plans())
			.contains(List.of("jersey", "uk-cheap", "uk", "world"), List.of("uk-cheap", "uk", "world"),
					List.of("uk", "world"), List.of("world"), List.of("jersey"), List.of("uk-cheap", "world"))
			.hasSize(15);
	}

	@Test
	void aNumberThatNoRouteServesHasNoPlan() {
		RoutingTable uk = new RoutingTable(List.of(new RouteRule("uk", 1, List.of("44"))));
		assertThat(uk.plan("12481234567")).isEmpty();
		assertThat(uk.plans()).containsExactly(List.of("uk"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "UK", "a b", "a>b", "a|b", "-a", "ä" })
	void aNameThatCouldBeMistakenIsRefused(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RouteRule(name, 1, List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "+44", "044", "44x" })
	void aPrefixIsTheBeginningOfANumber(String prefix) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RouteRule("uk", 1, List.of(prefix)));
	}

	@Test
	void onlyAllowedCountriesAreSentTo() {
		assertThat(new AllowedCountries(List.of("44", "1")).allows("447700900001")).isTrue();
		assertThat(new AllowedCountries(List.of("44", "1")).allows("12481234567")).isTrue();
		assertThat(new AllowedCountries(List.of("44", "1")).allows("33700000000")).isFalse();
		assertThat(new AllowedCountries(List.of("*")).allows("33700000000")).isTrue();
		assertThat(new AllowedCountries(List.of()).allows("447700900001")).isFalse();
	}

}
