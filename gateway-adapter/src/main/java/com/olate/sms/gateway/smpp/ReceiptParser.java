package com.olate.sms.gateway.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Report;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * Reads a deliver_sm as a receipt: receipted_message_id and message_state first, then the
 * text form in short_message or message_payload.
 */
public final class ReceiptParser {

	private static final int MESSAGE_TYPE = 0b0011_1100;

	private static final int LONGEST_STATUS = 60;

	private ReceiptParser() {
	}

	/**
	 * Whether esm_class or a parameter says that this is a receipt of any kind, final or
	 * not (SMPP 3.4, 5.2.12).
	 */
	public static boolean isReceipt(DeliverSm deliver) {
		int type = deliver.getEsmClass() & MESSAGE_TYPE;
		return type == SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT || type == SMPPConstant.ESMCLS_INTRMD_DELIV_NOTIF
				|| deliver.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID) != null;
	}

	/**
	 * What the receipt says; empty if no state can be read from it.
	 */
	public static Optional<Receipt> parse(DeliverSm deliver) {
		Map<String, String> fields = ReceiptText.fields(text(deliver));
		String id = parameter(deliver, Tag.RECEIPTED_MESSAGE_ID, Receipted_message_id.class)
			.map(Receipted_message_id::getValueAsString)
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.orElseGet(() -> fields.getOrDefault("id", ""));
		return report(deliver, fields)
			.map((report) -> new Receipt(id, text(deliver.getSourceAddr()), text(deliver.getDestAddress()), report));
	}

	private static Optional<Report> report(DeliverSm deliver, Map<String, String> fields) {
		String word = fields.getOrDefault("stat", "");
		Optional<Integer> code = parameter(deliver, Tag.MESSAGE_STATE, Message_state.class)
			.map((state) -> state.getValue() & 0xFF);
		String status = status(word.isEmpty() ? code.map(String::valueOf).orElse("") : word, fields.get("err"));
		return code.flatMap(ReceiptStateTable::ofCode)
			.or(() -> ReceiptStateTable.ofWord(word))
			.map((row) -> row.report(status));
	}

	private static String status(String state, String error) {
		String status = (error == null) ? state : state + " err:" + error;
		return printable(status.substring(0, Math.min(status.length(), LONGEST_STATUS)));
	}

	private static String printable(String status) {
		return status.replaceAll("[^\\x20-\\x7E]", "?");
	}

	private static String text(DeliverSm deliver) {
		byte[] body = parameter(deliver, Tag.MESSAGE_PAYLOAD, Message_payload.class).map(Message_payload::getValue)
			.orElse(deliver.getShortMessage());
		return (body == null) ? "" : new String(body, StandardCharsets.ISO_8859_1);
	}

	private static String text(String address) {
		return (address == null) ? "" : address;
	}

	private static <P extends OptionalParameter> Optional<P> parameter(DeliverSm deliver, Tag tag, Class<P> type) {
		OptionalParameter parameter = deliver.getOptionalParameter(tag);
		return type.isInstance(parameter) ? Optional.of(type.cast(parameter)) : Optional.empty();
	}

}
