package com.olate.sms.gateway.delivery;

import com.olate.sms.gateway.routing.RoutingTable;
import com.olate.sms.gateway.submission.SubmissionTimers;
import com.olate.sms.gateway.submission.SubmissionTransitions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rules with the limits of this installation.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

	@Bean
	SubmissionTimers submissionTimers(DeliveryProperties properties) {
		return SubmissionTimers.of(properties.responseTimeout(), properties.outcomeWithin(),
				properties.receiptWithin());
	}

	@Bean
	SubmissionTransitions submissionTransitions(SubmissionTimers timers) {
		return new SubmissionTransitions(timers);
	}

	@Bean
	RoutingTable routingTable(Routes routes) {
		return new RoutingTable(routes.list().stream().map(Route::rule).toList());
	}

}
