package com.olate.sms.gateway.smpp;

import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.MessageRequest;
import org.jsmpp.bean.OptionalParameter.OctetString;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * The octets that a PDU carries: message_payload, or else short_message, which data_sm
 * does not have.
 */
final class MessageBody {

	private static final byte[] EMPTY = {};

	private MessageBody() {
	}

	static byte[] of(AbstractSmCommand command) {
		byte[] octets = null;
		if (command.getOptionalParameter(Tag.MESSAGE_PAYLOAD) instanceof OctetString payload) {
			octets = payload.getValue();
		}
		else if (command instanceof MessageRequest request) {
			octets = request.getShortMessage();
		}
		return (octets != null) ? octets : EMPTY;
	}

}
