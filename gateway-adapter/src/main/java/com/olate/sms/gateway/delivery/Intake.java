package com.olate.sms.gateway.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.olate.sms.gateway.delivery.RouteMetrics.Choice;
import com.olate.sms.gateway.routing.RoutingTable;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Reason;

import org.springframework.stereotype.Component;

/**
 * Takes commands from Kafka and returns when each is recorded: for a submit that begins
 * at once; as waiting, if its route cannot send now, has no room in time or has older
 * messages waiting; or as not to be sent. So one route holds up no other, and no more is
 * in memory than one fetch.
 */
@Component
public class Intake {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final RoutingTable table;

	private final RouteLanes lanes;

	private final Fences fences;

	private final Parking parking;

	private final RouteMetrics metrics;

	private final Duration recordWithin;

	Intake(RoutingTable table, RouteLanes lanes, Fences fences, Parking parking, RouteMetrics metrics,
			DeliveryProperties properties) {
		this.table = table;
		this.lanes = lanes;
		this.fences = fences;
		this.parking = parking;
		this.metrics = metrics;
		this.recordWithin = properties.recordWithin();
	}

	/**
	 * Records the messages. Those that were recorded before, by anybody, are left alone.
	 * @throws CancellationException if not all could be recorded: come again
	 */
	public void record(List<Order> orders) throws InterruptedException {
		CountDownLatch recorded = new CountDownLatch(orders.size());
		Map<RouteLane, List<Command>> offered = new LinkedHashMap<>();
		List<Command> parked = new ArrayList<>();
		Map<Command, Reason> fenced = new LinkedHashMap<>();
		for (Order order : orders) {
			Message message = order.message();
			Command command = new Command(message, this.table.plan(message.msisdn()), recorded);
			Reason against = this.fences.against(message, command.plan(), order.writtenAt()).orElse(null);
			if (against != null) {
				fenced.put(command, against);
			}
			else {
				route(command, offered, parked);
			}
		}
		offered.forEach((lane, commands) -> lane.commands().offer(commands));
		try {
			this.parking.refuse(fenced);
			this.parking.park(parked);
		}
		finally {
			awaitRecorded(recorded, offered);
		}
	}

	private void route(Command command, Map<RouteLane, List<Command>> offered, List<Command> parked) {
		RouteLane lane = this.lanes.lane(command.plan());
		if (lane.takesNow()) {
			boolean preferred = lane.name().equals(command.plan().get(0));
			this.metrics.routed(lane.name(), preferred ? Choice.PREFERRED : Choice.FAILOVER);
			offered.computeIfAbsent(lane, (key) -> new ArrayList<>()).add(command);
		}
		else {
			this.metrics.routed(lane.name(), Choice.PARKED);
			parked.add(command);
		}
	}

	private void awaitRecorded(CountDownLatch recorded, Map<RouteLane, List<Command>> offered)
			throws InterruptedException {
		if (recorded.await(this.recordWithin.toMillis(), TimeUnit.MILLISECONDS)) {
			return;
		}
		for (RouteLane lane : offered.keySet()) {
			List<Command> left = lane.commands().withdraw();
			if (!left.isEmpty()) {
				this.parking.park(left);
				lane.fellBehind();
			}
		}
		if (!recorded.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new CancellationException("Commands could not be recorded within " + LONGEST);
		}
	}

	/**
	 * A message as Kafka has it.
	 *
	 * @param message what is to be sent to whom
	 * @param writtenAt when its command was written, by the clock of Kafka
	 */
	public record Order(Message message, Instant writtenAt) {
	}

}
