package com.olate.sms.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Passes everything on to another address, until the line is cut.
 */
final class TcpFront implements AutoCloseable {

	private final String host;

	private final int port;

	private final ServerSocket server;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	TcpFront(String host, int port) throws IOException {
		this.host = host;
		this.port = port;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		new Thread(this::accept, "tcp-front").start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** Ends all connections without a word; new ones are taken. */
	void cut() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.sockets.clear();
	}

	private void accept() {
		try {
			while (true) {
				Socket near = this.server.accept();
				Socket far = new Socket(this.host, this.port);
				this.sockets.addAll(List.of(near, far));
				near.setTcpNoDelay(true);
				far.setTcpNoDelay(true);
				new Thread(() -> copy(near, far), "tcp-front-there").start();
				new Thread(() -> copy(far, near), "tcp-front-back").start();
			}
		}
		catch (IOException ex) {
			// The test is over.
		}
	}

	private static void copy(Socket from, Socket to) {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			// One of the two has gone.
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		cut();
	}

}
