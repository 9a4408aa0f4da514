package com.olate.sms.gateway.http.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import javax.net.ssl.SSLContext;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.carrier.CarrierStatus;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.carrier.Throttle;
import com.olate.sms.gateway.http.Circuit;
import com.olate.sms.gateway.http.Dialect;
import com.olate.sms.gateway.http.Request;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP carrier under one login. A request for each message, which the carrier divides
 * if it is long.
 */
public final class HttpCarrier implements Carrier {

	private static final Logger log = LoggerFactory.getLogger(HttpCarrier.class);

	private final String route;

	private final HttpProperties properties;

	private final Dialect dialect;

	private final CarrierClient client;

	private final Duration drain;

	private final Clock clock;

	private final Circuit circuit = new Circuit(ThreadLocalRandom.current());

	private final Throttle throttle = new Throttle();

	private final UnderWay underWay = new UnderWay();

	private final Probe probe;

	private volatile @Nullable CarrierEvents events;

	private volatile boolean closing;

	/**
	 * @param dialect how it is spoken to
	 * @param tls trust and keys for https, null for the platform's
	 * @param responseTimeout for a whole request
	 * @param drain how long a stop waits for outstanding answers
	 */
	public HttpCarrier(String route, HttpProperties properties, Dialect dialect, @Nullable SSLContext tls,
			Duration responseTimeout, Duration drain, Clock clock) {
		this.route = route;
		this.properties = properties;
		this.dialect = dialect;
		this.client = new CarrierClient("http-" + route, properties, tls, responseTimeout);
		this.drain = drain;
		properties.address(dialect.samplePath());
		this.clock = clock;
		this.probe = new Probe(route, this.circuit, this.client, () -> told().changed());
	}

	String route() {
		return this.route;
	}

	@Override
	public String account() {
		return this.properties.account().isEmpty() ? this.properties.address().getAuthority() + "/" + this.route
				: this.properties.account();
	}

	@Override
	public String sender() {
		return this.properties.values().getOrDefault("sender", "");
	}

	@Override
	public boolean segmented() {
		return false;
	}

	@Override
	public CarrierStatus status() {
		Instant now = this.clock.instant();
		boolean open = this.circuit.isOpen() && !this.closing;
		boolean rests = open && this.throttle.resting(now);
		double speed = this.throttle.speed(now);
		CarrierState state = !open ? CarrierState.CLOSED : rests ? CarrierState.PAUSED : CarrierState.OPEN;
		String reason = rests ? "The carrier asked us to be slower: resting"
				: (open && speed < 1) ? "The carrier asked us to be slower: recovering" : this.circuit.reason();
		int window = (state == CarrierState.OPEN) ? this.circuit.window(this.properties.window()) : 0;
		return new CarrierStatus(state, open ? 1 : 0, 1, window, speed, reason);
	}

	@Override
	public void open(CarrierEvents listener) {
		this.events = listener;
		this.probe.start();
	}

	@Override
	public void submit(Submit submit) {
		Instant now = this.clock.instant();
		Request request;
		try {
			request = this.dialect.request(submit.submission().message(), now);
		}
		catch (IllegalArgumentException ex) {
			unwritable(submit, ex);
			return;
		}
		if (this.closing || this.throttle.resting(now) || !this.circuit.begin()) {
			told().answered(submit, new Answer.NotSent());
			return;
		}
		this.underWay.add();
		SubmitOutcome outcome = new SubmitOutcome(this.route, submit, this.dialect, this.circuit, this.throttle,
				this.clock, told(), this.underWay::remove);
		try {
			this.client.send(request, outcome);
		}
		catch (IllegalArgumentException ex) {
			this.underWay.remove();
			this.circuit.unreachable("no such address");
			unwritable(submit, ex);
		}
	}

	private void unwritable(Submit submit, IllegalArgumentException ex) {
		log.error("message cannot be written as HTTP route={} {} cause={}", this.route, submit,
				ex.getClass().getSimpleName());
		told().answered(submit, new Answer.Failed(Reason.CARRIER_ERROR, ""));
	}

	/** Whether this is the secret by which the carrier is known; without one, never. */
	boolean knows(String given) {
		byte[] secret = this.properties.receipts().secret().getBytes(StandardCharsets.UTF_8);
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret) && secret.length > 0;
	}

	/** The receipts in a call of the carrier's; empty if it cannot be understood. */
	List<Receipt> receipts(String query, String contentType, String body) {
		return this.dialect.receipts(query, contentType, body);
	}

	/** Hands a receipt on. */
	void received(Receipt receipt, Acknowledgement acknowledgement) {
		told().received(receipt, acknowledgement);
	}

	@Override
	public void close() {
		this.closing = true;
		try {
			this.underWay.awaitNone(this.drain);
			this.probe.stop();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.client.close();
	}

	private CarrierEvents told() {
		CarrierEvents listener = this.events;
		if (listener == null) {
			throw new IllegalStateException("The carrier is not open");
		}
		return listener;
	}

}
