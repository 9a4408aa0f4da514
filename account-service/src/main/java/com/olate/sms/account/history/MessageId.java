package com.olate.sms.account.history;

import java.nio.ByteBuffer;
import java.util.UUID;

import com.olate.sms.account.accounts.AccountId;

/**
 * Names a message: a UUID of version 5 (RFC 9562) over account, source, event id and
 * contact, each with its length. The same event and contact always give the same id.
 *
 * @param value the UUID in lower case
 */
public record MessageId(String value) {

	private static final UUID NAMESPACE = UUID.fromString("6f6c6174-6500-4d5d-8a1e-736d73000001");

	public MessageId {
		if (value.length() != 36) {
			throw new IllegalArgumentException("Not a message id: a UUID is needed");
		}
	}

	public static MessageId of(AccountId account, String source, String eventId, String contactId) {
		byte[] namespace = ByteBuffer.allocate(16)
			.putLong(NAMESPACE.getMostSignificantBits())
			.putLong(NAMESPACE.getLeastSignificantBits())
			.array();
		ByteBuffer digest = ByteBuffer
			.wrap(LengthPrefixed.digest("SHA-1", namespace, account.value(), source, eventId, contactId));
		long most = (digest.getLong() & ~0xF000L) | 0x5000L;
		long least = (digest.getLong() & ~(0b11L << 62)) | (0b10L << 62);
		return new MessageId(new UUID(most, least).toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
