package com.olate.sms.gateway.smpp.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.smpp.CommandStatusTable;
import com.olate.sms.gateway.smpp.SubmitPdus;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Submission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A transceiver bind to one SMSC that is bound again whenever it is lost. Knows of the
 * last connection only: what was under way on an earlier one has been told as unknown.
 */
public final class SmppCarrier implements Carrier, SessionEvents {

	private static final Logger log = LoggerFactory.getLogger(SmppCarrier.class);

	private final SmppProperties properties;

	private final Duration responseTimeout;

	private final Duration drain;

	private final SubmitPdus pdus;

	private final Clock clock;

	private final ThrottlePause pause = new ThrottlePause();

	private final Thread binder;

	private volatile @Nullable SmppConnection connection;

	private volatile @Nullable CarrierEvents events;

	private volatile boolean closing;

	public SmppCarrier(SmppProperties properties, Duration responseTimeout, Duration drain, Clock clock) {
		this.properties = properties;
		this.responseTimeout = responseTimeout;
		this.drain = drain;
		this.pdus = new SubmitPdus(properties.sender());
		this.clock = clock;
		this.binder = new Thread(this::keepBound, "smpp-bind");
		this.binder.setDaemon(true);
	}

	@Override
	public String account() {
		return this.properties.account();
	}

	@Override
	public int window() {
		return this.properties.window();
	}

	@Override
	public CarrierState state() {
		SmppConnection current = this.connection;
		if (current == null || !current.isOpen()) {
			return CarrierState.CLOSED;
		}
		return this.pause.resting(this.clock.instant()) ? CarrierState.PAUSED : CarrierState.OPEN;
	}

	@Override
	public void open(CarrierEvents events) {
		this.events = events;
		this.binder.start();
	}

	@Override
	public void submit(Submission submission) {
		SmppConnection current = this.connection;
		try {
			if (current == null || this.pause.resting(this.clock.instant()) || !current.submit(submission)) {
				told().answered(submission, new Answer.NotSent());
			}
		}
		catch (IllegalArgumentException ex) {
			log.error("message cannot be written as SMPP {}", submission.message(), ex);
			told().answered(submission, new Answer.Failed(Reason.CARRIER_ERROR, ""));
		}
	}

	@Override
	public void close() {
		this.closing = true;
		try {
			SmppConnection current = this.connection;
			if (current != null) {
				current.close(this.drain);
			}
			this.binder.interrupt();
			this.binder.join(TimeUnit.SECONDS.toMillis(1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void keepBound() {
		BindBackOff backOff = new BindBackOff(ThreadLocalRandom.current());
		boolean failing = false;
		while (!this.closing) {
			try {
				SmppConnection bound = bind();
				backOff.succeeded();
				failing = false;
				String why = bound.awaitEnd();
				if (!this.closing) {
					log.warn("bind lost smsc={} cause={}", this.properties, why);
				}
			}
			catch (IOException ex) {
				if (!failing) {
					log.warn("cannot bind, trying on smsc={} cause={}", this.properties, ex.toString());
				}
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

	private boolean rest(Duration duration) {
		try {
			TimeUnit.MILLISECONDS.sleep(duration.toMillis());
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

	private SmppConnection bind() throws IOException {
		SmppSocket socket = SmppSocket.bind(this.properties);
		SmppConnection bound = new SmppConnection(socket, this.properties, this.responseTimeout, this.pdus, this);
		this.connection = bound;
		bound.start("smpp");
		log.info("bound smsc={}", this.properties);
		told().changed();
		return bound;
	}

	@Override
	public void accepted(Submission submission, String carrierId) {
		this.pause.accepted();
		told().answered(submission, new Answer.Accepted(carrierId));
	}

	@Override
	public void refused(Submission submission, int status) {
		Answer answer = CommandStatusTable.answer(status, Duration.ZERO);
		if (answer instanceof Answer.Throttled) {
			answer = CommandStatusTable.answer(status, this.pause.throttled(this.clock.instant()));
			told().changed();
		}
		told().answered(submission, answer);
	}

	@Override
	public void timedOut(Submission submission) {
		told().answered(submission, new Answer.Unknown("no answer in time"));
	}

	@Override
	public void received(Receipt receipt, Acknowledgement acknowledgement) {
		told().received(receipt, acknowledgement);
	}

	@Override
	public void lost(PendingSubmits.Lost lost, String why) {
		lost.unknown().forEach((submission) -> told().answered(submission, new Answer.Unknown(why)));
		lost.notSent().forEach((submission) -> told().answered(submission, new Answer.NotSent()));
		told().changed();
	}

	private CarrierEvents told() {
		CarrierEvents listener = this.events;
		if (listener == null) {
			throw new IllegalStateException("The carrier is not open");
		}
		return listener;
	}

}
