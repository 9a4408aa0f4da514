package com.olate.sms.gateway.smpp.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLSocketFactory;

import com.olate.sms.gateway.carrier.BackOff;
import com.olate.sms.gateway.carrier.Fault;
import com.olate.sms.gateway.carrier.Throttle;
import com.olate.sms.gateway.smpp.SubmitPdus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bind to the SMSC, bound again whenever it is lost. Knows of its last connection
 * only: what was under way on an earlier one has been told as unknown.
 */
final class SmppBind {

	private static final Logger log = LoggerFactory.getLogger(SmppBind.class);

	private final String name;

	private final BindKind kind;

	private final SmppProperties properties;

	private final @Nullable SSLSocketFactory tls;

	private final SmppTimeouts timeouts;

	private final SubmitPdus pdus;

	private final Clock clock;

	private final Throttle throttle = new Throttle();

	private final Thread thread;

	private volatile @Nullable SmppConnection connection;

	private volatile @Nullable BindEvents events;

	private volatile String reason = "Not connected yet";

	private volatile boolean closing;

	SmppBind(String name, BindKind kind, SmppProperties properties, @Nullable SSLSocketFactory tls,
			SmppTimeouts timeouts, SubmitPdus pdus, Clock clock) {
		this.name = name;
		this.kind = kind;
		this.properties = properties;
		this.tls = tls;
		this.timeouts = timeouts;
		this.pdus = pdus;
		this.clock = clock;
		this.thread = new Thread(this::keepBound, name);
		this.thread.setDaemon(true);
	}

	void open(BindEvents listener) {
		this.events = listener;
		this.thread.start();
	}

	BindKind kind() {
		return this.kind;
	}

	Throttle throttle() {
		return this.throttle;
	}

	/** Why it is not there. */
	String reason() {
		return this.reason;
	}

	/** The connection, if there is one that is not about to end. */
	@Nullable SmppConnection connection() {
		SmppConnection current = this.connection;
		return (current != null && current.isOpen()) ? current : null;
	}

	boolean takesSubmits(Instant now) {
		return this.kind.transmits() && connection() != null && !this.throttle.resting(now);
	}

	/**
	 * Gives the connection up, once it has all answers, and binds again unless closing.
	 */
	void bindAgain(String why) {
		SmppConnection current = this.connection;
		if (current != null) {
			current.leave(why);
		}
	}

	/** Binds no more, and unbinds once all answers are there, or the drain is over. */
	void leave() {
		this.closing = true;
		this.thread.interrupt();
		bindAgain("stopped");
	}

	/** Waits until it has left, and ends what there still is by then. */
	void endBy(long nanos) throws InterruptedException {
		SmppConnection current = this.connection;
		if (current != null) {
			current.endBy(nanos);
		}
		TimeUnit.NANOSECONDS.timedJoin(this.thread, nanos - System.nanoTime());
	}

	private void keepBound() {
		BackOff backOff = new BackOff(ThreadLocalRandom.current());
		boolean failing = false;
		while (!this.closing) {
			try {
				SmppConnection bound = bind();
				backOff.succeeded();
				failing = false;
				this.reason = "Lost: " + bound.awaitEnd();
				if (!this.closing) {
					log.warn("bind lost bind={} smsc={} cause={}", this.name, this.properties, this.reason);
				}
			}
			catch (IOException ex) {
				failed(ex, backOff, failing);
				failing = true;
			}
			catch (InterruptedException ex) {
				return;
			}
			if (!rest(backOff.next())) {
				return;
			}
		}
	}

	private void failed(IOException failure, BackOff backOff, boolean again) {
		boolean login = failure instanceof BindRefusedException refused && refused.isLogin();
		this.reason = login ? "Login refused: " + failure.getMessage() : "Cannot bind: " + failure.getMessage();
		if (login) {
			backOff.hopeless();
		}
		if (!again) {
			log.warn("cannot bind, trying on bind={} smsc={} cause={}", this.name, this.properties, failure.toString());
		}
		if (login && !again) {
			told().fault(Fault.LOGIN, failure.getMessage());
		}
	}

	private SmppConnection bind() throws IOException {
		SmppSocket socket = SmppSocket.bind(this.properties, this.kind, this.tls);
		SmppConnection bound = new SmppConnection(socket, this.properties, this.timeouts, this.pdus, told().of(this));
		this.connection = bound;
		bound.start(this.name);
		if (this.closing) {
			bound.leave("stopped");
		}
		log.info("bound bind={} smsc={}", this.name, this.properties);
		told().changed();
		return bound;
	}

	private BindEvents told() {
		BindEvents listener = this.events;
		if (listener == null) {
			throw new IllegalStateException("The bind is not open");
		}
		return listener;
	}

	private static boolean rest(Duration duration) {
		try {
			TimeUnit.MILLISECONDS.sleep(duration.toMillis());
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

	Instant now() {
		return this.clock.instant();
	}

}
