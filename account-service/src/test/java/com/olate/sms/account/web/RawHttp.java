package com.olate.sms.account.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * HTTP as bytes on a socket, for requests that no client library would send.
 */
final class RawHttp {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private RawHttp() {
	}

	/**
	 * Sends the bytes, all of them before anything is read, and answers what came back
	 * until the server closed the connection.
	 */
	static String exchange(int port, byte[]... parts) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			OutputStream out = socket.getOutputStream();
			for (byte[] part : parts) {
				out.write(part);
			}
			out.flush();
			return read(socket.getInputStream());
		}
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String read(InputStream in) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		byte[] some = new byte[8192];
		try {
			for (int count = in.read(some); count >= 0; count = in.read(some)) {
				answer.write(some, 0, count);
			}
		}
		catch (SocketException ex) {
			// A reset after the answer: what was read before it counts.
			if (answer.size() == 0) {
				throw ex;
			}
		}
		return answer.toString(StandardCharsets.UTF_8);
	}

}
