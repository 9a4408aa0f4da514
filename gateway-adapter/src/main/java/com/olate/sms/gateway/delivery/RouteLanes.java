package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.util.List;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.delivery.RouteView.Binds;
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

	private final Backlog backlog;

	private volatile boolean running;

	RouteLanes(List<Route> routes, SubmitRecords records, AnswerRecorder answers, ReceiptInbox receipts,
			DeliveryProperties properties, Backlog backlog, Clock clock, MeterRegistry registry) {
		this.lanes = routes.stream()
			.map((route) -> new RouteLane(route.name(), route.carrier(), route.segmentsPerSecond(), records, answers,
					receipts, clock))
			.toList();
		this.properties = properties;
		this.backlog = backlog;
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
	public List<RouteView> views() {
		return this.lanes.stream().map(this::view).toList();
	}

	private RouteView view(RouteLane lane) {
		CarrierState state = lane.state();
		String reason = switch (state) {
			case OPEN -> "Bound";
			case PAUSED -> "The carrier asked us to be slower";
			case CLOSED -> "Not connected, trying again";
		};
		return new RouteView(lane.name(), lane.name(), state, new Binds((state == CarrierState.CLOSED) ? 0 : 1, 1),
				false, this.backlog.waiting(), lane.rate(), reason, lane.window().size(), lane.window().used(), 1,
				List.of());
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

}
