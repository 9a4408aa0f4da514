package com.olate.sms.smsc.pdu;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The part of submit_sm (SMPP 3.4, 4.4.1) that the SMSC looks at.
 *
 * @param segment which part of a longer text this is, if the sender said so by the sar
 * parameters; a user data header is still inside {@code content}
 */
@SuppressWarnings("ArrayRecordComponent")
public record SubmitSm(String source, String destination, int esmClass, int registeredDelivery, int dataCoding,
		byte[] content, @Nullable Segment segment) {

	private static final int USER_DATA_HEADER = 0x40;

	private static final int MAX_SHORT_MESSAGE = 254;

	public static SubmitSm read(Pdu pdu) throws MalformedPduException {
		BodyReader body = new BodyReader(pdu.body());
		body.text(6);
		body.bytes(2);
		String source = body.text(21);
		body.bytes(2);
		String destination = body.text(21);
		int esmClass = body.octet();
		body.bytes(2);
		body.text(17);
		body.text(17);
		int registeredDelivery = body.octet();
		body.octet();
		int dataCoding = body.octet();
		body.octet();
		int length = body.octet();
		if (length > MAX_SHORT_MESSAGE) {
			throw new MalformedPduException(CommandStatus.ESME_RINVMSGLEN, "sm_length is " + length);
		}
		byte[] shortMessage = body.bytes(length);
		Map<Integer, byte[]> optional = body.optionalParameters();
		byte[] payload = optional.get(OptionalParameter.MESSAGE_PAYLOAD);
		return new SubmitSm(source, destination, esmClass, registeredDelivery, dataCoding,
				(length == 0 && payload != null) ? payload : shortMessage, Segment.of(optional));
	}

	/**
	 * The body of the answer to a submit that was taken.
	 */
	public static byte[] accepted(String messageId) {
		return new BodyWriter().text(messageId).toBytes();
	}

	public boolean hasUserDataHeader() {
		return (this.esmClass & USER_DATA_HEADER) != 0;
	}

	/**
	 * Whether the sender asked for a receipt of this outcome (registered_delivery, bits 1
	 * and 0).
	 */
	public boolean wantsReceipt(boolean delivered) {
		int asked = this.registeredDelivery & 0x03;
		return asked == 1 || asked == (delivered ? 3 : 2);
	}

	/**
	 * No text and no number, so that it can be logged.
	 */
	@Override
	public String toString() {
		return "SubmitSm[esmClass=" + this.esmClass + ", dataCoding=" + this.dataCoding + ", octets="
				+ this.content.length + "]";
	}

}
