package com.olate.sms.servers.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one file in order. A file may end in the middle of a record, which
 * a killed process leaves behind; bytes that are wrong before the end are damage, and
 * reading stops with an error rather than lose what follows.
 */
final class FrameReader implements AutoCloseable {

	private final Path file;

	private final InputStream in;

	private final long size;

	private long position;

	private boolean torn;

	FrameReader(Path file) throws IOException {
		this.file = file;
		this.size = Files.size(file);
		this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
	}

	/**
	 * The next whole record, or null at the end.
	 */
	byte @Nullable [] next() throws IOException {
		byte[] header = this.in.readNBytes(Frame.HEADER_BYTES);
		if (header.length < Frame.HEADER_BYTES) {
			this.torn = header.length > 0;
			return null;
		}
		ByteBuffer fields = ByteBuffer.wrap(header);
		int length = fields.getInt();
		if (length < 0 || fields.getInt() != ~length) {
			throw damaged();
		}
		if (length > this.size - this.position - Frame.HEADER_BYTES) {
			this.torn = true;
			return null;
		}
		byte[] record = this.in.readNBytes(length);
		if (Frame.checksum(record, 0, length) != fields.getInt()) {
			throw damaged();
		}
		this.position += Frame.HEADER_BYTES + length;
		return record;
	}

	private IOException damaged() {
		return new IOException("The store's file " + this.file + " is damaged at byte " + this.position
				+ ". Bring back a copy of its folder, or start with an empty one.");
	}

	/**
	 * The end of the last whole record.
	 */
	long position() {
		return this.position;
	}

	/**
	 * Whether a part of a record follows the last whole one.
	 */
	boolean torn() {
		return this.torn;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
