package com.olate.sms.smsc.pdu;

import java.nio.charset.StandardCharsets;

/**
 * A delivery receipt or a text from a phone on its way to the ESME (SMPP 3.4, 4.6.1 and
 * appendix B).
 *
 * @param source the phone
 * @param destination who had sent the message, or is written to
 * @param esmClass whether it is a receipt
 * @param dataCoding the alphabet of the message
 * @param message what it says, in that alphabet
 * @param parameters its optional parameters, as they are written
 */
@SuppressWarnings("ArrayRecordComponent")
public record DeliverSm(String source, String destination, int esmClass, int dataCoding, byte[] message,
		byte[] parameters) {

	private static final int DELIVERY_RECEIPT = 0x04;

	private static final int INTERNATIONAL = 1;

	private static final int ISDN = 1;

	private static final int ALPHANUMERIC = 5;

	private static final int MAX_SHORT_MESSAGE = 254;

	private static final byte[] NONE = {};

	/**
	 * A receipt.
	 * @param text the receipt in words, ASCII, at most 254 characters
	 * @param messageId the id that the submit was answered with
	 * @param messageState its message_state (5.2.28)
	 */
	public static DeliverSm receipt(String source, String destination, String text, String messageId,
			int messageState) {
		byte[] parameters = new BodyWriter()
			.optionalParameter(OptionalParameter.RECEIPTED_MESSAGE_ID,
					(messageId + "\0").getBytes(StandardCharsets.US_ASCII))
			.optionalParameter(OptionalParameter.MESSAGE_STATE, new byte[] { (byte) messageState })
			.toBytes();
		return new DeliverSm(source, destination, DELIVERY_RECEIPT, 0, text.getBytes(StandardCharsets.US_ASCII),
				parameters);
	}

	/**
	 * A text; what is longer than short_message goes into message_payload.
	 * @param dataCoding the alphabet of the octets
	 */
	public static DeliverSm text(String source, String destination, int dataCoding, byte[] octets) {
		if (octets.length <= MAX_SHORT_MESSAGE) {
			return new DeliverSm(source, destination, 0, dataCoding, octets, NONE);
		}
		byte[] payload = new BodyWriter().optionalParameter(OptionalParameter.MESSAGE_PAYLOAD, octets).toBytes();
		return new DeliverSm(source, destination, 0, dataCoding, NONE, payload);
	}

	public byte[] toBody() {
		BodyWriter body = new BodyWriter().text("");
		address(body, this.source);
		address(body, this.destination);
		body.octet(this.esmClass).octet(0).octet(0).text("").text("").octet(0).octet(0).octet(this.dataCoding).octet(0);
		return body.octet(this.message.length).bytes(this.message).bytes(this.parameters).toBytes();
	}

	private static void address(BodyWriter body, String address) {
		boolean digits = address.chars().allMatch((c) -> c >= '0' && c <= '9');
		body.octet(digits ? INTERNATIONAL : ALPHANUMERIC).octet(digits ? ISDN : 0).text(address);
	}

	/** No text and no number, so that it can be logged. */
	@Override
	public String toString() {
		return "DeliverSm[esmClass=" + this.esmClass + ", dataCoding=" + this.dataCoding + ", octets="
				+ this.message.length + "]";
	}

}
