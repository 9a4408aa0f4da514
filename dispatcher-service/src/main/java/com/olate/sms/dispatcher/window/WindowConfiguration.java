package com.olate.sms.dispatcher.window;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

import com.olate.sms.dispatcher.event.EventDecoder;
import com.olate.sms.dispatcher.plan.RecordReader;
import com.olate.sms.dispatcher.reserve.Reservations;
import com.olate.sms.dispatcher.topics.Topics;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Puts the loop together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ InstallationProperties.class, WindowProperties.class })
class WindowConfiguration {

	private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Reservations reservations(RestClient.Builder builder, InstallationProperties installation,
			WindowProperties properties) {
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(CONNECT_LIMIT)
			.build();
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(properties.reserveTimeout());
		RestClient client = builder.baseUrl(installation.accountService().url())
			.requestFactory(requests)
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + installation.serviceToken())
			.build();
		return new Reservations(client, properties.maxRecipients());
	}

	@Bean
	WindowState windowState() {
		return new WindowState();
	}

	@Bean
	WindowMetrics windowMetrics(MeterRegistry registry, WindowState state, Clock clock) {
		return new WindowMetrics(registry, state, clock);
	}

	@Bean
	KafkaClients kafkaClients(KafkaProperties kafka, WindowProperties properties, InstallationProperties installation) {
		return new KafkaClients(kafka, properties, installation.instanceId());
	}

	@Bean
	Sessions sessions(KafkaClients clients, Topics topics, Reservations reservations, WindowProperties properties,
			InstallationProperties installation, WindowState state, WindowMetrics metrics, Clock clock) {
		RecordReader reader = new RecordReader(new EventDecoder((int) properties.maxEventSize().toBytes()),
				installation.maxSegments());
		return new Sessions(clients, topics, reservations, reader, properties, installation.window(), state, metrics,
				clock);
	}

	@Bean
	WindowLoop windowLoop(Sessions sessions, WindowProperties properties, WindowState state, WindowMetrics metrics,
			Clock clock) {
		return new WindowLoop(sessions, sessions.backOff(), properties.fencedBackOff(), state, metrics, clock);
	}

	@Bean
	WindowLifecycle windowLifecycle(WindowLoop loop, WindowProperties properties) {
		return new WindowLifecycle(loop, properties.stopLimit());
	}

	@Bean
	WindowHealthIndicator windowHealthIndicator(WindowState state, Clock clock) {
		return new WindowHealthIndicator(state, clock);
	}

	@Bean
	LoopHealthIndicator loopHealthIndicator(WindowLifecycle lifecycle) {
		return new LoopHealthIndicator(lifecycle);
	}

}
