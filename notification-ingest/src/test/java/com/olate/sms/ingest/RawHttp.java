package com.olate.sms.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A caller that says exactly what it is told to, and reads until the server closes.
 */
final class RawHttp implements AutoCloseable {

	private static final int PATIENCE_MS = 20_000;

	private final Socket socket;

	RawHttp(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setSoTimeout(PATIENCE_MS);
	}

	RawHttp send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	RawHttp send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		this.socket.getOutputStream().flush();
		return this;
	}

	boolean hasAnswer() throws IOException {
		return this.socket.getInputStream().available() > 0;
	}

	/**
	 * Reads one answer with a Content-Length.
	 */
	String answer() throws IOException {
		InputStream in = this.socket.getInputStream();
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int read = in.read();
			if (read < 0) {
				return head.toString(StandardCharsets.ISO_8859_1);
			}
			head.write(read);
		}
		String text = head.toString(StandardCharsets.ISO_8859_1);
		String length = text.toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+).*", "$1");
		byte[] body = in.readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0);
		return text + new String(body, StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
