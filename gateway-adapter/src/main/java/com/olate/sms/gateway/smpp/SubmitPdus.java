package com.olate.sms.gateway.smpp;

import java.nio.charset.StandardCharsets;

import com.olate.sms.gateway.submission.Message;
import com.olate.sms.text.Encoding;
import com.olate.sms.text.Gsm7;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.util.DefaultComposer;

/**
 * Writes submit_sm. One segment travels in short_message, a longer text whole in
 * message_payload, which the SMSC divides: one message, one id, one receipt.
 */
public final class SubmitPdus {

	private static final byte[] EMPTY = {};

	private static final byte ZERO = 0;

	private final DefaultComposer composer = new DefaultComposer();

	private final String defaultSender;

	/**
	 * @param defaultSender the sender of messages that name none, may be empty
	 */
	public SubmitPdus(String defaultSender) {
		this.defaultSender = defaultSender;
	}

	/**
	 * The whole PDU.
	 * @throws IllegalArgumentException if the message cannot be written as it is
	 */
	public byte[] submit(int sequence, Message message) {
		byte[] body = body(message);
		boolean single = message.encoding().units(message.text()) <= message.encoding().singleLimit();
		OptionalParameter[] payload = single ? new OptionalParameter[0]
				: new OptionalParameter[] { new OptionalParameter.Message_payload(body) };
		Address from = Address.sender(message.sender().isEmpty() ? this.defaultSender : message.sender());
		Address to = Address.international(message.msisdn());
		try {
			return this.composer.submitSm(sequence, "", from.ton(), from.npi(), from.value(), to.ton(), to.npi(),
					to.value(), ZERO, ZERO, ZERO, null, null, SMPPConstant.REGDEL_SMSC_SUCCESS_FAILURE_REQUESTED, ZERO,
					coding(message.encoding()), ZERO, single ? body : EMPTY, payload);
		}
		catch (PDUStringException ex) {
			throw new IllegalArgumentException("A submit_sm cannot hold " + message, ex);
		}
	}

	private static byte[] body(Message message) {
		return (message.encoding() == Encoding.GSM7) ? Gsm7.encode(message.text())
				: message.text().getBytes(StandardCharsets.UTF_16BE);
	}

	private static byte coding(Encoding encoding) {
		return (encoding == Encoding.GSM7) ? SMPPConstant.DC_DEFAULT : SMPPConstant.DC_UCS2;
	}

}
