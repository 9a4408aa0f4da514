package com.olate.sms.gateway;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a gateway and the store, and does something once, at a message that a
 * test chooses: before the store gets it, or when the store has done it and the gateway
 * does not know yet. Neither that message nor its answer goes on, nor does anything after
 * it.
 */
final class StoreFront implements AutoCloseable {

	private final ConnectionString store;

	private final ServerSocket server;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private volatile @Nullable Trap trap;

	private boolean closed;

	StoreFront(String uri) throws IOException {
		this.store = new ConnectionString(uri);
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		new Thread(this::accept, "store-front").start();
	}

	String uri() {
		return "mongodb://localhost:" + this.server.getLocalPort() + "/?directConnection=true";
	}

	/** When a message comes, before the store gets it. */
	void before(Predicate<String> message, Runnable action) {
		this.trap = new Trap(message, false, action);
	}

	/** When the store has answered a message. */
	void after(Predicate<String> message, Runnable action) {
		this.trap = new Trap(message, true, action);
	}

	private void accept() {
		try {
			while (true) {
				Socket gateway = this.server.accept();
				this.sockets.add(gateway);
				String[] address = this.store.getHosts().get(0).split(":");
				Socket behind = new Socket(address[0], (address.length > 1) ? Integer.parseInt(address[1]) : 27017);
				this.sockets.add(behind);
				Connection connection = new Connection(gateway, behind);
				new Thread(connection::toStore, "store-front-requests").start();
				new Thread(connection::toGateway, "store-front-answers").start();
			}
		}
		catch (IOException ex) {
			// The test is over.
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	private synchronized @Nullable Trap sprung(byte[] frame) {
		Trap armed = this.trap;
		if (armed == null || !armed.message().test(new String(frame, StandardCharsets.ISO_8859_1))) {
			return null;
		}
		this.trap = null;
		this.closed = !armed.after();
		return armed;
	}

	private synchronized void goesOn(byte[] frame, Socket to) throws IOException {
		if (this.closed) {
			throw new IOException("nothing goes on any more");
		}
		to.getOutputStream().write(frame);
	}

	private synchronized void nothingGoesOn() {
		this.closed = true;
	}

	private record Trap(Predicate<String> message, boolean after, Runnable action) {
	}

	private final class Connection {

		private final Socket gateway;

		private final Socket behind;

		private volatile @Nullable Trap atAnswer;

		Connection(Socket gateway, Socket behind) {
			this.gateway = gateway;
			this.behind = behind;
		}

		void toStore() {
			try (this.gateway; this.behind) {
				DataInputStream in = new DataInputStream(this.gateway.getInputStream());
				while (true) {
					byte[] frame = frame(in);
					Trap sprung = sprung(frame);
					if (sprung != null && !sprung.after()) {
						sprung.action().run();
						return;
					}
					this.atAnswer = sprung;
					goesOn(frame, this.behind);
				}
			}
			catch (IOException ex) {
				// One of the two has gone.
			}
		}

		void toGateway() {
			try (this.gateway; this.behind) {
				DataInputStream in = new DataInputStream(this.behind.getInputStream());
				while (true) {
					byte[] frame = frame(in);
					Trap sprung = this.atAnswer;
					if (sprung != null) {
						nothingGoesOn();
						sprung.action().run();
						return;
					}
					goesOn(frame, this.gateway);
				}
			}
			catch (IOException ex) {
				// One of the two has gone.
			}
		}

		private static byte[] frame(DataInputStream in) throws IOException {
			byte[] length = in.readNBytes(4);
			if (length.length < 4) {
				throw new IOException("closed");
			}
			int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
			byte[] frame = new byte[size];
			System.arraycopy(length, 0, frame, 0, 4);
			in.readFully(frame, 4, size - 4);
			return frame;
		}

	}

}
