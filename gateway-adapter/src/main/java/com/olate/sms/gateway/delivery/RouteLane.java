package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.carrier.CarrierStatus;
import com.olate.sms.gateway.submission.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One route: a thread that, whenever the carrier is open, nobody has paused it, a place
 * in the window is free and the rate not used up, records the next messages and submits
 * them at once. Messages that wait in the database come before new ones.
 */
final class RouteLane {

	private static final Logger log = LoggerFactory.getLogger(RouteLane.class);

	private static final int AT_ONCE = 200;

	/** So many times a second the next messages are recorded, where the rate is low. */
	private static final int RECORDS_A_SECOND = 10;

	private static final long IDLE_MILLIS = 50;

	private static final Duration LOOK_EVERY = Duration.ofMillis(200);

	private final Route route;

	private final LaneWork work;

	private final LaneEvents events;

	private final Window window = new Window();

	private final SegmentRate rate;

	private final LaneQueue commands = new LaneQueue();

	private final Downtime downtime;

	private final Clock clock;

	private final Thread thread;

	private volatile boolean running;

	/** Messages of its plans wait in the database: newer ones queue up behind them. */
	private volatile boolean behind = true;

	private Instant lookForWaitingAt = Instant.MIN;

	RouteLane(Route route, LaneWork work, Duration failoverAfter, Clock clock) {
		this.route = route;
		this.work = work;
		this.events = work.events(route, this.window);
		this.rate = new SegmentRate(route.segmentsPerSecond(), System::nanoTime);
		this.downtime = new Downtime(failoverAfter);
		this.clock = clock;
		this.thread = new Thread(this::run, "route-" + route.name());
	}

	Route route() {
		return this.route;
	}

	String name() {
		return this.route.name();
	}

	CarrierStatus status() {
		return this.route.carrier().status();
	}

	/** Whether an operator has paused it, or all sending. */
	boolean held() {
		return this.work.held(this.route);
	}

	/** Whether other routes take over: nobody paused it, and it has no connection. */
	boolean isDown() {
		boolean closed = status().state() == CarrierState.CLOSED;
		return this.downtime.isDown(closed, this.clock.instant()) && !held();
	}

	/** Whether a new message would be submitted soon, were it given to this route. */
	boolean takesNow() {
		return !this.behind && !held() && status().state() == CarrierState.OPEN;
	}

	/** Messages for this route were put into the database. */
	void fellBehind() {
		this.behind = true;
	}

	int used() {
		return this.window.used();
	}

	int segmentsPerSecond() {
		return this.rate.perSecond();
	}

	LaneQueue commands() {
		return this.commands;
	}

	void start() {
		this.running = true;
		this.route.carrier().open(this.events);
		this.thread.start();
	}

	/** Submits no more, and gives outstanding answers a while to come and be recorded. */
	void stop(Duration drain) {
		this.running = false;
		try {
			this.thread.join(drain.toMillis());
			this.thread.interrupt();
			this.route.carrier().close();
			long end = System.nanoTime() + drain.toNanos();
			while (this.window.used() > 0 && System.nanoTime() < end) {
				this.window.await(IDLE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		while (this.running) {
			try {
				step();
			}
			catch (InterruptedException | CancellationException ex) {
				return;
			}
			catch (MongoException ex) {
				log.warn("waiting messages could not be read route={}", name(), ex);
				this.lookForWaitingAt = this.clock.instant().plusSeconds(1);
			}
			catch (RuntimeException ex) {
				log.error("route lane failed, going on route={}", name(), ex);
			}
		}
	}

	private void step() throws InterruptedException {
		CarrierStatus status = status();
		if (status.state() != CarrierState.OPEN || held()) {
			this.window.await(IDLE_MILLIS);
			return;
		}
		this.rate.speed(status.speed());
		int room = this.rate.available();
		if (room == 0) {
			TimeUnit.MILLISECONDS.sleep(1);
			return;
		}
		int most = Math.min(AT_ONCE, Math.max(room, this.rate.perSecond() / RECORDS_A_SECOND));
		int places = this.window.reserve(most, status.window(), IDLE_MILLIS);
		LaneSubmits submits = new LaneSubmits(this.route.carrier(), this.rate, this.window, this.work.records(),
				this.events, places);
		try {
			if (places > 0) {
				submits.all(next(places));
			}
		}
		finally {
			submits.finish();
		}
	}

	private List<Submission> next(int places) throws InterruptedException {
		List<Submission> next = new ArrayList<>();
		Instant now = this.clock.instant();
		if (this.behind || !now.isBefore(this.lookForWaitingAt)) {
			next.addAll(this.work.records().claim(this.route, plans(), places));
			this.behind = !next.isEmpty();
			this.lookForWaitingAt = now.plus(LOOK_EVERY);
		}
		int left = places - next.stream().mapToInt(Submission::submits).sum();
		if (left <= 0) {
			return next;
		}
		List<Command> fresh = this.commands.take(left, this.route, next.isEmpty() ? IDLE_MILLIS : 0);
		if (!fresh.isEmpty()) {
			next.addAll(this.work.records().record(this.route, begun(fresh, left)));
			fresh.forEach(Command::recorded);
		}
		return next;
	}

	private Collection<List<String>> plans() {
		return this.work.plansOf(this);
	}

	/** Each message once, with as many submits as there are places. */
	private Collection<Begin> begun(List<Command> fresh, int places) {
		Map<String, Begin> begun = new LinkedHashMap<>();
		fresh.forEach((command) -> begun.putIfAbsent(command.message().id(), new Begin(command.message(),
				command.plan(), Math.min(places, this.route.submits(command.message().segments())))));
		return begun.values();
	}

}
