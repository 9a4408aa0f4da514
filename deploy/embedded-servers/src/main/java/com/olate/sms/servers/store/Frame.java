package com.olate.sms.servers.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * How a record lies in a file: its length, the length's complement, the CRC-32 of the
 * bytes, the bytes. The complement tells a damaged length from one that a torn write left
 * without its bytes.
 */
final class Frame {

	static final int HEADER_BYTES = 12;

	private Frame() {
	}

	static byte[] of(byte[] record) {
		return ByteBuffer.allocate(HEADER_BYTES + record.length)
			.putInt(record.length)
			.putInt(~record.length)
			.putInt(checksum(record))
			.put(record)
			.array();
	}

	static int checksum(byte[] record) {
		CRC32 crc = new CRC32();
		crc.update(record);
		return (int) crc.getValue();
	}

}
