package com.olate.sms.smsc.pdu;

import java.nio.charset.StandardCharsets;

/**
 * A delivery receipt on its way to the ESME (SMPP 3.4, 4.6.1 and appendix B).
 *
 * @param source the phone
 * @param destination who had sent the message
 * @param text the receipt in words, ASCII, at most 254 characters
 * @param messageId the id that the submit was answered with
 * @param messageState its message_state (5.2.28)
 */
public record DeliverSm(String source, String destination, String text, String messageId, int messageState) {

	private static final int DELIVERY_RECEIPT = 0x04;

	private static final int INTERNATIONAL = 1;

	private static final int ISDN = 1;

	private static final int ALPHANUMERIC = 5;

	public byte[] toBody() {
		byte[] message = this.text.getBytes(StandardCharsets.US_ASCII);
		BodyWriter body = new BodyWriter().text("").octet(INTERNATIONAL).octet(ISDN).text(this.source);
		boolean digits = this.destination.chars().allMatch((c) -> c >= '0' && c <= '9');
		body.octet(digits ? INTERNATIONAL : ALPHANUMERIC).octet(digits ? ISDN : 0).text(this.destination);
		body.octet(DELIVERY_RECEIPT).octet(0).octet(0).text("").text("").octet(0).octet(0).octet(0).octet(0);
		body.octet(message.length).bytes(message);
		body.optionalParameter(OptionalParameter.RECEIPTED_MESSAGE_ID,
				(this.messageId + "\0").getBytes(StandardCharsets.US_ASCII));
		return body.optionalParameter(OptionalParameter.MESSAGE_STATE, new byte[] { (byte) this.messageState })
			.toBytes();
	}

}
