package com.olate.sms.smsc.session;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.olate.sms.smsc.pdu.CommandId;
import com.olate.sms.smsc.pdu.CommandStatus;
import com.olate.sms.smsc.pdu.DeliverSm;
import com.olate.sms.smsc.pdu.Pdu;
import com.olate.sms.smsc.pdu.SubmitSm;
import com.olate.sms.smsc.phone.Phones;
import com.olate.sms.smsc.phone.WrittenText;
import com.olate.sms.smsc.script.Behaviour;
import com.olate.sms.smsc.script.Faults;
import com.olate.sms.smsc.script.Playbook;
import com.olate.sms.smsc.script.Step;

/**
 * The SMSC itself: takes submits, plays their scripts, keeps the sessions. Lives on the
 * thread of its {@link EventLoop}; only the two counts may be read from elsewhere.
 */
final class Smsc {

	private static final Duration TIME_TO_BIND = Duration.ofSeconds(10);

	private static final Duration SWEEP = Duration.ofSeconds(1);

	private static final int STEPS_LIMIT = 200_000;

	private final EventLoop loop;

	private final Logins logins;

	private final Phones phones;

	private final Receipts receipts;

	private final Clock clock;

	private final Supplier<Behaviour> behaviour;

	private final Playbook playbook = new Playbook();

	private final MessageIds messageIds;

	private final Set<Session> sessions = new LinkedHashSet<>();

	private volatile int connections;

	private volatile int binds;

	Smsc(EventLoop loop, Logins logins, Receipts receipts, Phones phones, Supplier<Behaviour> behaviour, Clock clock) {
		this.loop = loop;
		this.logins = logins;
		this.phones = phones;
		this.receipts = receipts;
		this.clock = clock;
		this.behaviour = behaviour;
		this.messageIds = new MessageIds(clock.instant());
		sweep();
	}

	void connected(SocketChannel channel) throws IOException {
		Session session = new Session(this);
		Connection connection = new Connection(this.loop, channel, session::received, () -> gone(session),
				() -> faults().piece());
		session.open(connection);
		this.sessions.add(session);
		this.connections++;
		this.loop.after(TIME_TO_BIND, () -> {
			if (!session.isBound()) {
				connection.close();
			}
		});
	}

	void bound(Session session) {
		this.binds++;
		if (session.receives()) {
			this.receipts.receiverBound(session);
		}
	}

	private void gone(Session session) {
		this.connections--;
		this.sessions.remove(session);
		if (session.isBound()) {
			this.binds--;
		}
		this.receipts.receiverGone(session);
	}

	void submitted(Session session, int sequence, SubmitSm submit) {
		if (this.loop.waitingTimers() >= STEPS_LIMIT) {
			session.send(Pdu.response(CommandId.SUBMIT_SM, CommandStatus.ESME_RMSGQFUL, sequence));
			return;
		}
		Performance performance = new Performance(this, session, sequence, submit, this.messageIds.next(),
				faults().notation(), now());
		for (Step step : this.playbook.scriptFor(submit, this.behaviour.get(), System.nanoTime()).steps()) {
			if (step.at().isZero()) {
				step.playOn(performance);
			}
			else {
				this.loop.after(step.at(), () -> step.playOn(performance));
			}
		}
	}

	/** A phone writes a text. */
	void text(String from, String to, String text) {
		WrittenText written = WrittenText.of(text);
		this.receipts.add(DeliverSm.text(from, to, written.dataCoding(), written.octets()), null);
	}

	/** Does something to every session. */
	void each(Consumer<Session> action) {
		List.copyOf(this.sessions).forEach(action);
	}

	Faults faults() {
		return this.behaviour.get().faults();
	}

	private void sweep() {
		this.receipts.sweep();
		this.loop.after(SWEEP, this::sweep);
	}

	Logins logins() {
		return this.logins;
	}

	Receipts receipts() {
		return this.receipts;
	}

	Phones phones() {
		return this.phones;
	}

	Instant now() {
		return this.clock.instant();
	}

	int connections() {
		return this.connections;
	}

	int binds() {
		return this.binds;
	}

}
