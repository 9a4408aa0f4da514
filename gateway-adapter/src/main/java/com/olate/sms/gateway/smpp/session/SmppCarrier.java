package com.olate.sms.gateway.smpp.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SSLSocketFactory;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.carrier.CarrierStatus;
import com.olate.sms.gateway.carrier.Fault;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.smpp.SmppTables;
import com.olate.sms.gateway.smpp.SubmitPdus;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All binds to one SMSC under one login. A submit goes to the bind that has the fewest
 * without an answer, so that no bind ever has more than its SMPP window.
 */
public final class SmppCarrier implements Carrier, BindEvents {

	private static final Logger log = LoggerFactory.getLogger(SmppCarrier.class);

	private static final Duration UNBIND_WITHIN = Duration.ofSeconds(1);

	private final SmppProperties properties;

	private final SmppTables tables;

	private final Duration drain;

	private final Clock clock;

	private final List<SmppBind> binds;

	private volatile @Nullable CarrierEvents events;

	/**
	 * @param tls makes connections secret, null leaves them open
	 */
	public SmppCarrier(String route, SmppProperties properties, SmppTables tables, @Nullable SSLSocketFactory tls,
			SmppTimeouts timeouts, Clock clock) {
		this.properties = properties;
		this.tables = tables;
		this.drain = timeouts.drain();
		this.clock = clock;
		SubmitPdus pdus = new SubmitPdus(properties.addressing(), properties.validity());
		this.binds = new ArrayList<>();
		for (int i = 1; i <= properties.binds(); i++) {
			for (BindKind kind : properties.bindMode().kinds()) {
				String name = "smpp-" + route + "-" + kind.name().toLowerCase(Locale.ROOT) + "-" + i;
				this.binds.add(new SmppBind(name, kind, properties, tls, timeouts, pdus, clock));
			}
		}
	}

	@Override
	public String account() {
		return this.properties.account();
	}

	@Override
	public boolean segmented() {
		return this.properties.longMessages() == SmppProperties.LongMessages.SEGMENTS;
	}

	@Override
	public String sender() {
		String sender = this.properties.addressing().sender();
		return (sender != null) ? sender : "";
	}

	@Override
	public CarrierStatus status() {
		Instant now = this.clock.instant();
		int up = 0;
		int open = 0;
		int resting = 0;
		double speed = 0;
		for (SmppBind bind : this.binds) {
			boolean there = bind.connection() != null;
			boolean transmits = there && bind.kind().transmits();
			boolean rests = transmits && bind.throttle().resting(now);
			up += there ? 1 : 0;
			open += (transmits && !rests) ? 1 : 0;
			resting += rests ? 1 : 0;
			speed += (transmits && !rests) ? bind.throttle().speed(now) : 0;
		}
		return new CarrierStatus(state(open, resting), up, this.binds.size(), open * this.properties.window(),
				speed / this.properties.binds(), reason(open, resting, up, speed));
	}

	private static CarrierState state(int open, int resting) {
		if (open > 0) {
			return CarrierState.OPEN;
		}
		return (resting > 0) ? CarrierState.PAUSED : CarrierState.CLOSED;
	}

	private String reason(int open, int resting, int up, double speed) {
		if (open + resting == 0 || up < this.binds.size()) {
			return this.binds.stream()
				.filter((bind) -> bind.connection() == null)
				.map(SmppBind::reason)
				.findFirst()
				.orElse("Binding");
		}
		if (resting > 0) {
			return "The carrier asked us to be slower: resting";
		}
		return (speed < open) ? "The carrier asked us to be slower: recovering" : "Bound";
	}

	@Override
	public void open(CarrierEvents listener) {
		this.events = listener;
		this.binds.forEach((bind) -> bind.open(this));
	}

	@Override
	public void submit(Submit submit) {
		Instant now = this.clock.instant();
		Optional<SmppConnection> connection = this.binds.stream()
			.filter((bind) -> bind.takesSubmits(now))
			.flatMap((bind) -> Optional.ofNullable(bind.connection()).stream())
			.min(Comparator.comparingInt(SmppConnection::load));
		try {
			if (connection.isEmpty() || !connection.get().submit(submit, now)) {
				told().answered(submit, new Answer.NotSent());
			}
		}
		catch (IllegalArgumentException ex) {
			log.error("message cannot be written as SMPP {}", submit, ex);
			told().answered(submit, new Answer.Failed(Reason.CARRIER_ERROR, ""));
		}
	}

	/** All binds drain at the same time. */
	@Override
	public void close() {
		this.binds.forEach(SmppBind::leave);
		long end = System.nanoTime() + this.drain.plus(UNBIND_WITHIN).toNanos();
		try {
			for (SmppBind bind : this.binds) {
				bind.endBy(end);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public SessionEvents of(SmppBind bind) {
		return new BoundEvents(bind, told(), this.tables);
	}

	@Override
	public void changed() {
		told().changed();
	}

	@Override
	public void fault(Fault fault, String detail) {
		told().fault(fault, detail);
	}

	private CarrierEvents told() {
		CarrierEvents listener = this.events;
		if (listener == null) {
			throw new IllegalStateException("The carrier is not open");
		}
		return listener;
	}

}
