package com.olate.sms.account.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body ends with an error once it is over the limit. Up to 2 MiB of the
 * rest are dropped first, so that a client still sending can read the answer.
 */
final class LimitedBodyRequest extends HttpServletRequestWrapper {

	private final long limit;

	private @Nullable ServletInputStream body;

	LimitedBodyRequest(HttpServletRequest request, long limit) {
		super(request);
		this.limit = limit;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.body == null) {
			this.body = new LimitedStream(super.getInputStream(), this.limit);
		}
		return this.body;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
		return new BufferedReader(new InputStreamReader(getInputStream(), charset));
	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream source;

		private final long limit;

		private long count;

		LimitedStream(ServletInputStream source, long limit) {
			this.source = source;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			int one = this.source.read();
			counted((one >= 0) ? 1 : 0);
			return one;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int read = this.source.read(target, offset, length);
			counted(read);
			return read;
		}

		private void counted(int read) throws IOException {
			this.count += Math.max(0, read);
			if (this.count > this.limit) {
				Refusals.drain(this.source);
				throw new BodyTooLargeException(this.limit);
			}
		}

		@Override
		public boolean isFinished() {
			return this.source.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.source.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.source.setReadListener(listener);
		}

	}

}
