package com.olate.sms.gateway.http.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer up to 64 KiB. What is longer ends the connection, not the answer.
 */
final class ReplyConsumer extends AbstractBinResponseConsumer<Reply> {

	private static final int LONGEST = 64 * 1024;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	private int status;

	@Override
	protected void start(HttpResponse response, @Nullable ContentType contentType) {
		this.status = response.getCode();
	}

	@Override
	protected int capacityIncrement() {
		return LONGEST;
	}

	@Override
	protected void data(ByteBuffer source, boolean endOfStream) throws IOException {
		byte[] octets = new byte[Math.min(source.remaining(), LONGEST - this.body.size())];
		source.get(octets);
		this.body.write(octets);
		if (source.hasRemaining()) {
			throw new TooLongException(buildResult());
		}
	}

	@Override
	protected Reply buildResult() {
		return new Reply(this.status, this.body.toString(StandardCharsets.UTF_8));
	}

	@Override
	public void releaseResources() {
		// The answer is read, or nobody wants it.
	}

	/** The answer goes on, and on. */
	static final class TooLongException extends IOException {

		private static final long serialVersionUID = 1L;

		private final transient Reply reply;

		TooLongException(Reply reply) {
			super("An answer of more than 64 KiB");
			this.reply = reply;
		}

		Reply reply() {
			return this.reply;
		}

	}

}
