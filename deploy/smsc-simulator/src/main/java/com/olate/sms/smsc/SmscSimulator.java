package com.olate.sms.smsc;

import java.net.InetSocketAddress;
import java.time.Clock;

import com.olate.sms.smsc.phone.Phones;
import com.olate.sms.smsc.script.Behaviour;
import com.olate.sms.smsc.session.SmppServer;

/**
 * A running SMSC with its phones; plain Java, so that a test can start one of its own.
 * Safe for use by several threads.
 */
public final class SmscSimulator implements AutoCloseable {

	private final Phones phones;

	private final SmppServer server;

	private volatile Behaviour behaviour;

	private SmscSimulator(SmscSettings settings, Clock clock) {
		this.behaviour = settings.behaviour();
		this.phones = new Phones(settings.keptMessages());
		this.server = new SmppServer(new InetSocketAddress(settings.address(), settings.port()), settings.systemId(),
				settings.password(), settings.receiptWindow(), this.phones, () -> this.behaviour, clock);
	}

	public static SmscSimulator start(SmscSettings settings) {
		return start(settings, Clock.systemUTC());
	}

	public static SmscSimulator start(SmscSettings settings, Clock clock) {
		return new SmscSimulator(settings, clock);
	}

	/**
	 * The SMPP port.
	 */
	public int port() {
		return this.server.port();
	}

	public Phones phones() {
		return this.phones;
	}

	/**
	 * How many sessions are bound now.
	 */
	public int binds() {
		return this.server.binds();
	}

	/**
	 * Treats all messages that are submitted from now on like this.
	 */
	public void behave(Behaviour behaviour) {
		this.behaviour = behaviour;
	}

	/**
	 * Sends octets to all that are connected, whatever they mean.
	 */
	public void send(byte[] octets) {
		this.server.send(octets);
	}

	/**
	 * Lets a phone write a text to one of the ESME's addresses.
	 */
	public void text(String from, String to, String text) {
		this.server.text(from, to, text);
	}

	/**
	 * Closes all connections without a word; new ones are welcome.
	 */
	public void dropAll() {
		this.server.dropAll();
	}

	/**
	 * Unbinds from all that are bound, as an SMSC does that is about to go.
	 */
	public void unbindAll() {
		this.server.unbindAll();
	}

	/**
	 * Drops all connections and stops listening.
	 */
	@Override
	public void close() {
		this.server.close();
	}

}
