package com.olate.sms.gateway.delivery;

import java.util.List;

import com.olate.sms.gateway.correlation.Notation;
import com.olate.sms.gateway.log.LogCarrier;
import com.olate.sms.gateway.routing.RouteRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RoutesTests {

	@Test
	void routesWithOneLoginHaveOneNotation() {
		Routes agreed = new Routes(List.of(route("a", Notation.HEX_TO_DEC), route("b", Notation.HEX_TO_DEC)));
		assertThat(agreed.notations()).containsOnlyKeys("log").containsValue(Notation.HEX_TO_DEC);
		Routes torn = new Routes(List.of(route("a", Notation.HEX_TO_DEC), route("b", Notation.AUTO)));
		assertThatIllegalStateException().isThrownBy(torn::notations).withMessageContaining("smpp.notation");
	}

	private static Route route(String name, Notation notation) {
		return new Route(new RouteRule(name, 1, List.of()), "log", new LogCarrier(), 1, notation);
	}

}
