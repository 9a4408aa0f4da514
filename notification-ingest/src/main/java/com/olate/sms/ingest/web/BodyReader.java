package com.olate.sms.ingest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Reads a body up to a limit and within a deadline. What is over the limit is read and
 * dropped, up to {@value #MAX_DROPPED} bytes, so that a caller who is still sending can
 * read the answer. Blocks.
 */
final class BodyReader {

	private static final int MAX_DROPPED = 2 * 1024 * 1024;

	private static final int CHUNK = 8192;

	private final Duration patience;

	BodyReader(Duration patience) {
		this.patience = patience;
	}

	Body read(HttpServletRequest request, int maxBytes) {
		long deadline = System.nanoTime() + this.patience.toNanos();
		long announced = request.getContentLengthLong();
		if (announced > maxBytes) {
			drop(request, deadline);
			return Body.TOO_LARGE;
		}
		int expected = (announced < 0) ? CHUNK : (int) announced;
		ByteArrayOutputStream body = new ByteArrayOutputStream(Math.min(expected, CHUNK));
		byte[] chunk = new byte[Math.max(1, Math.min(expected, CHUNK))];
		try {
			InputStream in = request.getInputStream();
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				if (body.size() + read > maxBytes) {
					drop(request, deadline);
					return Body.TOO_LARGE;
				}
				if (System.nanoTime() > deadline) {
					return Body.TOO_SLOW;
				}
				body.write(chunk, 0, read);
			}
			return new Body.Whole(body.toByteArray());
		}
		catch (IOException ex) {
			return Body.TOO_SLOW;
		}
	}

	/**
	 * Reads what is left of a body that nobody wants.
	 */
	void drop(HttpServletRequest request) {
		drop(request, System.nanoTime() + this.patience.toNanos());
	}

	private static void drop(HttpServletRequest request, long deadline) {
		byte[] chunk = new byte[CHUNK];
		int dropped = 0;
		try {
			InputStream in = request.getInputStream();
			int read = in.read(chunk);
			while (read >= 0 && dropped < MAX_DROPPED && System.nanoTime() < deadline) {
				dropped += read;
				read = in.read(chunk);
			}
		}
		catch (IOException ex) {
			// The caller is gone or silent; the answer is tried all the same.
			return;
		}
	}

	/**
	 * A body, or why there is none.
	 */
	sealed interface Body {

		Body TOO_LARGE = new TooLarge();

		Body TOO_SLOW = new TooSlow();

		record Whole(byte[] bytes) implements Body {
		}

		record TooLarge() implements Body {
		}

		/** It did not arrive in time, or not to its end. */
		record TooSlow() implements Body {
		}

	}

}
