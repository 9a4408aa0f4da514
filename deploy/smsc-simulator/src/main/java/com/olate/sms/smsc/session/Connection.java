package com.olate.sms.smsc.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

import com.olate.sms.smsc.pdu.MalformedPduException;
import com.olate.sms.smsc.pdu.Pdu;
import com.olate.sms.smsc.pdu.PduFramer;

/**
 * The bytes of one TCP connection. A peer that does not read its answers is not read from
 * either.
 */
final class Connection {

	private static final int UNREAD_LIMIT = 1024 * 1024;

	private final EventLoop loop;

	private final SocketChannel channel;

	private final SelectionKey key;

	private final Consumer<Pdu> received;

	private final Runnable whenClosed;

	private final IntSupplier piece;

	private final ByteBuffer in = ByteBuffer.allocate(2 * PduFramer.MAX_LENGTH);

	private ByteBuffer out = ByteBuffer.allocate(16 * 1024);

	private boolean flushing;

	private boolean closing;

	private boolean closed;

	Connection(EventLoop loop, SocketChannel channel, Consumer<Pdu> received, Runnable whenClosed, IntSupplier piece)
			throws IOException {
		this.loop = loop;
		this.channel = channel;
		this.received = received;
		this.whenClosed = whenClosed;
		this.piece = piece;
		this.key = loop.register(channel, SelectionKey.OP_READ, this::ready);
	}

	/**
	 * Sends a PDU at the end of this round. After a close it is dropped.
	 */
	void send(Pdu pdu) {
		if (this.closing || this.closed) {
			return;
		}
		if (this.out.remaining() < pdu.length()) {
			ByteBuffer larger = ByteBuffer.allocate(2 * this.out.capacity() + pdu.length());
			this.out = larger.put(this.out.flip());
		}
		pdu.writeTo(this.out);
		flushLater();
	}

	/**
	 * Sends octets as they are.
	 */
	void send(byte[] octets) {
		if (this.out.remaining() < octets.length) {
			ByteBuffer larger = ByteBuffer.allocate(2 * this.out.capacity() + octets.length);
			this.out = larger.put(this.out.flip());
		}
		this.out.put(octets);
		flushLater();
	}

	/**
	 * Closes once everything has been written.
	 */
	void closeAfterSending() {
		this.closing = true;
		flushLater();
	}

	void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// It is gone, which is all that was wanted.
		}
		this.whenClosed.run();
	}

	private void flushLater() {
		if (!this.flushing) {
			this.flushing = true;
			this.loop.flushLater(this);
		}
	}

	void flush() {
		this.flushing = false;
		if (this.closed) {
			return;
		}
		try {
			this.out.flip();
			int whole = this.out.limit();
			int most = this.piece.getAsInt();
			this.out.limit((most == 0) ? whole : Math.min(most, whole));
			this.channel.write(this.out);
			this.out.limit(whole);
			this.out.compact();
		}
		catch (IOException ex) {
			close();
			return;
		}
		if (this.closing && this.out.position() == 0) {
			close();
		}
		else {
			int read = (this.closing || this.out.position() > UNREAD_LIMIT) ? 0 : SelectionKey.OP_READ;
			this.key.interestOps(read | ((this.out.position() > 0) ? SelectionKey.OP_WRITE : 0));
		}
	}

	private void ready() {
		if (this.closed) {
			return;
		}
		if (this.key.isWritable()) {
			flush();
		}
		if (!this.closed && this.key.isReadable()) {
			read();
		}
	}

	private void read() {
		try {
			if (this.channel.read(this.in) < 0) {
				close();
				return;
			}
			this.in.flip();
			Pdu pdu = PduFramer.next(this.in);
			while (pdu != null && !this.closing && !this.closed) {
				this.received.accept(pdu);
				pdu = PduFramer.next(this.in);
			}
			this.in.compact();
		}
		catch (MalformedPduException ex) {
			send(Pdu.genericNack(ex.status(), 0));
			closeAfterSending();
		}
		catch (IOException ex) {
			close();
		}
	}

}
