package com.olate.sms.servers.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

import io.netty.buffer.ByteBuf;

/**
 * How a record lies in a file: its length, the length's complement, the CRC-32 of the
 * bytes, the bytes. The complement tells a damaged length from one that a torn write left
 * without its bytes.
 */
final class Frame {

	static final int HEADER_BYTES = 12;

	private Frame() {
	}

	/**
	 * Appends a record to a buffer that lies in an array; nothing of it if the record
	 * cannot be encoded.
	 */
	static void append(JournalRecord record, ByteBuf buffer) {
		int start = buffer.writerIndex();
		try {
			buffer.writeZero(HEADER_BYTES);
			record.encode(buffer);
		}
		catch (RuntimeException ex) {
			buffer.writerIndex(start);
			throw ex;
		}
		int length = buffer.writerIndex() - start - HEADER_BYTES;
		buffer.setInt(start, length);
		buffer.setInt(start + Integer.BYTES, ~length);
		buffer.setInt(start + 2 * Integer.BYTES,
				checksum(buffer.array(), buffer.arrayOffset() + start + HEADER_BYTES, length));
	}

	/** Writes all that a buffer holds; the buffer stays as it is. */
	static void write(ByteBuf buffer, FileChannel channel) throws IOException {
		ByteBuffer bytes = buffer.nioBuffer();
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

	static int checksum(byte[] bytes, int start, int length) {
		CRC32 crc = new CRC32();
		crc.update(bytes, start, length);
		return (int) crc.getValue();
	}

}
