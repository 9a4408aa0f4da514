package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.util.List;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.receipt.ReceiptInbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * All routes, and the choice among them.
 */
@Component
public class RouteLanes implements SmartLifecycle {

	private final List<RouteLane> lanes;

	private final DeliveryProperties properties;

	private volatile boolean running;

	RouteLanes(List<Route> routes, SubmitRecords records, AnswerRecorder answers, ReceiptInbox receipts,
			DeliveryProperties properties, Clock clock, MeterRegistry registry) {
		this.lanes = routes.stream()
			.map((route) -> new RouteLane(route.name(), route.carrier(), route.segmentsPerSecond(), records, answers,
					receipts, clock))
			.toList();
		this.properties = properties;
		this.lanes.forEach((lane) -> gauges(lane, registry));
	}

	private static void gauges(RouteLane lane, MeterRegistry registry) {
		for (CarrierState state : CarrierState.values()) {
			Gauge.builder("olate.gateway.binds", lane, (route) -> (route.state() == state) ? 1 : 0)
				.description("1 for the state a route is in")
				.tag("route", lane.name())
				.tag("state", state.name())
				.register(registry);
		}
		Gauge.builder("olate.gateway.window.used", lane, (route) -> route.window().used())
			.description("Submits without a recorded answer")
			.tag("route", lane.name())
			.register(registry);
	}

	/** The route for the next message. */
	RouteLane lane() {
		return this.lanes.get(0);
	}

	/** How the routes stand. */
	public List<View> views() {
		return this.lanes.stream()
			.map((lane) -> new View(lane.name(), lane.state(), lane.window().size(), lane.window().used()))
			.toList();
	}

	@Override
	public void start() {
		this.lanes.forEach(RouteLane::start);
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.lanes.forEach((lane) -> lane.stop(this.properties.drain()));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 1_000;
	}

	/**
	 * How a route stands, for operators.
	 *
	 * @param name its name in results and metrics
	 * @param state whether it takes messages
	 * @param window places for submits without an answer
	 * @param inFlight places in use
	 */
	public record View(String name, CarrierState state, int window, int inFlight) {
	}

}
