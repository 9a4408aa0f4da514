package com.olate.sms.gateway.smpp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.carrier.Inbound;
import com.olate.sms.gateway.carrier.Inbound.Flaw;
import com.olate.sms.gateway.carrier.Inbound.Segment;
import com.olate.sms.gateway.carrier.Inbound.Text;
import com.olate.sms.gateway.carrier.Inbound.Useless;
import com.olate.sms.text.Gsm7;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads a deliver_sm or data_sm that is no receipt as a text from a phone. The alphabet
 * follows from data_coding (SMPP 3.4, 5.2.19); the default alphabet is GSM 7-bit, one
 * septet in each octet. What is binary is not text. Numbers are read as the carrier
 * writes them.
 */
public final class InboundReader {

	private static final int LONGEST_TEXT = 2_000;

	private static final int LONGEST_ADDRESS = 20;

	private static final int DEFAULT_ALPHABET = 0x00;

	/** GSM 03.38 message class: bit 2 says whether it is 8-bit data. */
	private static final int MESSAGE_CLASS = 0xF0;

	private static final int DATA = 0x04;

	private static final Map<Integer, Charset> CHARSETS = Map.of(0x01, StandardCharsets.ISO_8859_1, 0x03,
			StandardCharsets.ISO_8859_1, 0x06, Charset.forName("ISO-8859-5"), 0x08, StandardCharsets.UTF_16BE);

	private final PhoneNumbers numbers;

	/**
	 * @param addressing how the carrier writes addresses
	 */
	public InboundReader(Addressing addressing) {
		this.numbers = new PhoneNumbers(addressing.homeCountry());
	}

	public Inbound read(AbstractSmCommand command) {
		Optional<String> from = this.numbers.international(command.getSourceAddrTon(), command.getSourceAddr());
		if (from.isEmpty()) {
			return new Useless(Flaw.NO_NUMBER);
		}
		byte[] body = MessageBody.of(command);
		UserDataHeader header = command.isUdhi() ? UserDataHeader.read(body) : UserDataHeader.NONE;
		if (header.length() > body.length) {
			return new Useless(Flaw.UNREADABLE);
		}
		Segment segment = (header.segment() != null) ? header.segment() : sar(command);
		Optional<String> text = text(command.getDataCoding() & 0xFF,
				Arrays.copyOfRange(body, header.length(), body.length));
		return text.<Inbound>map((read) -> new Text(from.get(), ours(command), clipped(read), segment))
			.orElseGet(() -> new Useless(Flaw.UNREADABLE));
	}

	/** Our own address, as it is written in senders. */
	private String ours(AbstractSmCommand command) {
		String written = Optional.ofNullable(command.getDestAddress()).orElse("").strip();
		Optional<String> number = (written.length() > Address.LONGEST_SHORT_CODE)
				? this.numbers.international(command.getDestAddrTon(), written) : Optional.empty();
		String value = number.orElseGet(() -> written.replaceFirst("^\\+(?=[0-9]+$)", ""));
		String printable = value.replaceAll("[^\\x20-\\x7E]", "?");
		return printable.substring(0, Math.min(LONGEST_ADDRESS, printable.length()));
	}

	private static Optional<String> text(int coding, byte[] octets) {
		boolean ofClass = (coding & MESSAGE_CLASS) == MESSAGE_CLASS && (coding & DATA) == 0;
		if (coding == DEFAULT_ALPHABET || ofClass) {
			return Optional.of(Gsm7.decode(octets));
		}
		return Optional.ofNullable(CHARSETS.get(coding)).map((charset) -> new String(octets, charset));
	}

	/** The segment by sar_msg_ref_num and its companions (5.3.2.22 to 5.3.2.24). */
	private static @Nullable Segment sar(AbstractSmCommand command) {
		Object reference = command.getOptionalParameter(Tag.SAR_MSG_REF_NUM);
		Object total = command.getOptionalParameter(Tag.SAR_TOTAL_SEGMENTS);
		Object number = command.getOptionalParameter(Tag.SAR_SEGMENT_SEQNUM);
		if (reference instanceof OptionalParameter.Short ref && total instanceof OptionalParameter.Byte all
				&& number instanceof OptionalParameter.Byte one) {
			return UserDataHeader.segment(ref.getValue() & 0xFFFF, all.getValue() & 0xFF, one.getValue() & 0xFF);
		}
		return null;
	}

	private static String clipped(String text) {
		if (text.length() <= LONGEST_TEXT) {
			return text;
		}
		boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
		return text.substring(0, pair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
	}

}
