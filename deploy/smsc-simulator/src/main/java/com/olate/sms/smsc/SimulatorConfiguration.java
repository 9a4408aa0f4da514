package com.olate.sms.smsc;

import java.time.Clock;

import com.olate.sms.smsc.phone.Phones;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The simulator as an application.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimulatorProperties.class)
class SimulatorConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	SmscSimulator smscSimulator(SimulatorProperties properties, Clock clock) {
		return SmscSimulator.start(properties.settings(), clock);
	}

	@Bean
	Phones phones(SmscSimulator simulator) {
		return simulator.phones();
	}

	@Bean
	HealthIndicator smscHealthIndicator(SmscSimulator simulator) {
		return () -> Health.up().withDetail("port", simulator.port()).withDetail("binds", simulator.binds()).build();
	}

}
