package com.olate.sms.smsc.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.util.function.Supplier;

import com.olate.sms.smsc.phone.Phones;
import com.olate.sms.smsc.script.Behaviour;

/**
 * Listens for ESMEs, at most 100 at a time.
 */
public final class SmppServer implements AutoCloseable {

	private static final int CONNECTIONS = 100;

	private final EventLoop loop = new EventLoop();

	private final ServerSocketChannel channel;

	private final Smsc smsc;

	/**
	 * Starts listening.
	 * @param receiptWindow how many receipts may be unacknowledged on one bind
	 * @throws UncheckedIOException if the address cannot be listened on
	 */
	public SmppServer(InetSocketAddress address, String systemId, String password, int receiptWindow, Phones phones,
			Supplier<Behaviour> behaviour, Clock clock) {
		Receipts receipts = new Receipts(this.loop, receiptWindow);
		this.smsc = new Smsc(this.loop, new Logins(systemId, password), receipts, phones, behaviour, clock);
		try {
			this.channel = ServerSocketChannel.open();
			this.channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
			this.channel.bind(address);
			this.loop.register(this.channel, SelectionKey.OP_ACCEPT, this::accept);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"Cannot listen for SMPP on " + address.getHostString() + ":" + address.getPort(), ex);
		}
		this.loop.start();
	}

	private void accept() {
		try {
			SocketChannel connection = this.channel.accept();
			if (connection == null) {
				return;
			}
			if (this.smsc.connections() >= CONNECTIONS) {
				connection.close();
				return;
			}
			connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
			connection.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
			this.smsc.connected(connection);
		}
		catch (IOException ex) {
			// The peer has gone before it was served.
		}
	}

	public int port() {
		return this.channel.socket().getLocalPort();
	}

	/**
	 * How many sessions are bound now.
	 */
	public int binds() {
		return this.smsc.binds();
	}

	/**
	 * Sends octets to every session, whatever they mean.
	 */
	public void send(byte[] octets) {
		this.loop.execute(() -> this.smsc.each((session) -> session.send(octets)));
	}

	/**
	 * Delivers a text from a phone, as soon as somebody is there who receives.
	 */
	public void text(String from, String to, String text) {
		this.loop.execute(() -> this.smsc.text(from, to, text));
	}

	/**
	 * Closes every connection without a word.
	 */
	public void dropAll() {
		this.loop.execute(() -> this.smsc.each(Session::drop));
	}

	/**
	 * Asks every session to go.
	 */
	public void unbindAll() {
		this.loop.execute(() -> this.smsc.each(Session::unbind));
	}

	@Override
	public void close() {
		this.loop.close();
	}

}
