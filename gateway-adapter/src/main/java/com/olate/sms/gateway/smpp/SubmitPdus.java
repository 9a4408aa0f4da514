package com.olate.sms.gateway.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.text.Encoding;
import com.olate.sms.text.Gsm7;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.util.DefaultComposer;
import org.jspecify.annotations.Nullable;

/**
 * Writes submit_sm. One segment travels in short_message, with a user data header if it
 * is one of several (3GPP TS 23.040 §9.2.3.24.1); a longer text that is to travel whole
 * goes into message_payload, which the SMSC divides.
 */
public final class SubmitPdus {

	private static final byte[] EMPTY = {};

	private static final byte ZERO = 0;

	private static final byte USER_DATA_HEADER = 0x40;

	private static final int HEADER = 6;

	/** The longest period that two digits of days can say. */
	private static final Duration LONGEST = Duration.ofDays(28);

	private final DefaultComposer composer = new DefaultComposer();

	private final Addressing addressing;

	private final boolean validity;

	/**
	 * @param validity whether the carrier is told how long it may try
	 */
	public SubmitPdus(Addressing addressing, boolean validity) {
		this.addressing = addressing;
		this.validity = validity;
	}

	/**
	 * The whole PDU.
	 * @throws IllegalArgumentException if the message cannot be written as it is
	 */
	public byte[] submit(int sequence, Submit submit, Instant now) {
		Message message = submit.submission().message();
		Encoding encoding = message.encoding();
		boolean payload = !submit.segment() && encoding.units(message.text()) > encoding.singleLimit();
		byte[] body = submit.segment() ? segment(message, submit.part()) : encoded(encoding, message.text());
		OptionalParameter[] parameters = payload
				? new OptionalParameter[] { new OptionalParameter.Message_payload(body) } : new OptionalParameter[0];
		Address from = this.addressing.source(message.sender());
		Address to = this.addressing.destination(message.msisdn());
		try {
			return this.composer.submitSm(sequence, "", from.ton(), from.npi(), from.value(), to.ton(), to.npi(),
					to.value(), submit.segment() ? USER_DATA_HEADER : ZERO, ZERO, ZERO, null,
					this.validity ? period(now, message.notAfter()) : null,
					SMPPConstant.REGDEL_SMSC_SUCCESS_FAILURE_REQUESTED, ZERO, coding(encoding), ZERO,
					payload ? EMPTY : body, parameters);
		}
		catch (PDUStringException ex) {
			throw new IllegalArgumentException("A submit_sm cannot hold " + message, ex);
		}
	}

	/**
	 * The same reference in every attempt, so that a phone joins what belongs together.
	 */
	private static byte[] segment(Message message, int part) {
		String text = message.encoding().split(message.text()).get(part);
		byte[] body = encoded(message.encoding(), text);
		byte[] segment = new byte[HEADER + body.length];
		segment[0] = HEADER - 1;
		segment[2] = 3;
		segment[3] = (byte) message.id().hashCode();
		segment[4] = (byte) message.segments();
		segment[5] = (byte) (part + 1);
		System.arraycopy(body, 0, segment, HEADER, body.length);
		return segment;
	}

	private static byte[] encoded(Encoding encoding, String text) {
		return (encoding == Encoding.GSM7) ? Gsm7.encode(text) : text.getBytes(StandardCharsets.UTF_16BE);
	}

	/** A relative time (SMPP 3.4, 7.1.1), which no clock of the carrier's can spoil. */
	private static @Nullable String period(Instant now, Instant notAfter) {
		Duration left = Duration.between(now, notAfter);
		if (left.compareTo(LONGEST) > 0) {
			return null;
		}
		Duration rounded = (left.toSeconds() < 60) ? Duration.ofSeconds(60) : left;
		return "0000" + twoDigits(rounded.toDaysPart()) + twoDigits(rounded.toHoursPart())
				+ twoDigits(rounded.toMinutesPart()) + twoDigits(rounded.toSecondsPart()) + "000R";
	}

	private static String twoDigits(long number) {
		return (number < 10) ? "0" + number : String.valueOf(number);
	}

	private static byte coding(Encoding encoding) {
		return (encoding == Encoding.GSM7) ? SMPPConstant.DC_DEFAULT : SMPPConstant.DC_UCS2;
	}

}
