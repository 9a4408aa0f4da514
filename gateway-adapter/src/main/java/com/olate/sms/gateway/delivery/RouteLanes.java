package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.carrier.CarrierStatus;
import com.olate.sms.gateway.delivery.RouteView.Binds;
import com.olate.sms.gateway.inbound.TextInbox;
import com.olate.sms.gateway.routing.RoutingTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * All routes, and the choice among them: the first of a message's plan that is not down.
 * A route that an operator has paused keeps its messages, they wait for it.
 */
@Component
public class RouteLanes implements SmartLifecycle, LaneWork {

	private final Map<String, RouteLane> lanes = new LinkedHashMap<>();

	private final RoutingTable table;

	private final SubmitRecords records;

	private final OutcomeRecorder outcomes;

	private final TextInbox texts;

	private final RouteMetrics metrics;

	private final OperatorPauses pauses;

	private final Backlog backlog;

	private final DeliveryProperties properties;

	private volatile boolean running;

	RouteLanes(Routes routes, RoutingTable table, SubmitRecords records, OutcomeRecorder outcomes, TextInbox texts,
			RouteMetrics metrics, OperatorPauses pauses, Backlog backlog, DeliveryProperties properties, Clock clock,
			MeterRegistry registry) {
		this.table = table;
		this.records = records;
		this.outcomes = outcomes;
		this.texts = texts;
		this.metrics = metrics;
		this.pauses = pauses;
		this.backlog = backlog;
		this.properties = properties;
		routes.list()
			.forEach((route) -> this.lanes.put(route.name(),
					new RouteLane(route, this, properties.failoverAfter(), clock)));
		this.lanes.values().forEach((lane) -> gauges(lane, registry));
	}

	private static void gauges(RouteLane lane, MeterRegistry registry) {
		for (CarrierState state : CarrierState.values()) {
			Gauge.builder("olate.gateway.binds", lane, (route) -> (route.status().state() == state) ? 1 : 0)
				.description("1 for the state a route is in")
				.tag("route", lane.name())
				.tag("state", state.name())
				.register(registry);
		}
		Gauge.builder("olate.gateway.window.used", lane, RouteLane::used)
			.description("Submits without a recorded answer")
			.tag("route", lane.name())
			.register(registry);
		Gauge.builder("olate.gateway.route.paused", lane, (route) -> route.held() ? 1 : 0)
			.description("1 while an operator has paused the route, or all sending")
			.tag("route", lane.name())
			.register(registry);
	}

	/** The route for the next message with this plan. */
	RouteLane lane(List<String> plan) {
		return plan.stream()
			.map(this.lanes::get)
			.filter((lane) -> lane != null && !lane.isDown())
			.findFirst()
			.orElseGet(() -> this.lanes.get(plan.get(0)));
	}

	@Override
	public Collection<List<String>> plansOf(RouteLane lane) {
		return this.table.plans().stream().filter((plan) -> lane(plan) == lane).toList();
	}

	@Override
	public SubmitRecords records() {
		return this.records;
	}

	@Override
	public LaneEvents events(Route route, Window window) {
		return new LaneEvents(route, window, this.outcomes, this.texts, this.metrics);
	}

	@Override
	public boolean held(Route route) {
		return this.pauses.holds(route.name());
	}

	/** Whether there is a route of this name. */
	public boolean has(String route) {
		return this.lanes.containsKey(route);
	}

	/** How the routes stand. */
	public List<RouteView> views() {
		return this.lanes.values().stream().map(this::view).toList();
	}

	private RouteView view(RouteLane lane) {
		CarrierStatus status = lane.status();
		Route route = lane.route();
		String reason = this.pauses.ofRoute(lane.name()).orElse(status.reason());
		return new RouteView(lane.name(), route.transport(), status.state(), new Binds(status.up(), status.total()),
				this.pauses.ofRoute(lane.name()).isPresent(), this.backlog.waiting(plansOf(lane)),
				lane.segmentsPerSecond(), reason, status.window(), lane.used(), route.rule().priority(),
				route.rule().prefixes());
	}

	@Override
	public void start() {
		this.lanes.values().forEach(RouteLane::start);
		this.running = true;
	}

	/** All routes drain at the same time. */
	@Override
	public void stop() {
		this.running = false;
		List<Thread> stops = this.lanes.values()
			.stream()
			.map((lane) -> new Thread(() -> lane.stop(this.properties.drain()), "stop-" + lane.name()))
			.toList();
		stops.forEach(Thread::start);
		try {
			for (Thread stop : stops) {
				stop.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
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
