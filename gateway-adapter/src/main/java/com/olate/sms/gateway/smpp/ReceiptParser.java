package com.olate.sms.gateway.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.carrier.NetworkErrorTable;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Report.Outcome;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Network_error_code;
import org.jsmpp.bean.OptionalParameter.OctetString;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * Reads a deliver_sm or data_sm as a receipt: receipted_message_id and message_state
 * first, then the text form in short_message or message_payload.
 */
public final class ReceiptParser {

	private static final int MESSAGE_TYPE = 0b0011_1100;

	private static final int LONGEST_STATUS = 60;

	private static final int NETWORK_ERROR_LENGTH = 3;

	private final ReceiptStateTable states;

	private final NetworkErrorTable errors;

	public ReceiptParser(ReceiptStateTable states, NetworkErrorTable errors) {
		this.states = states;
		this.errors = errors;
	}

	/**
	 * Whether esm_class or a parameter says that this is a receipt of any kind, final or
	 * not (SMPP 3.4, 5.2.12).
	 */
	public static boolean isReceipt(AbstractSmCommand deliver) {
		int type = deliver.getEsmClass() & MESSAGE_TYPE;
		return type == SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT || type == SMPPConstant.ESMCLS_INTRMD_DELIV_NOTIF
				|| deliver.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID) != null;
	}

	/**
	 * What the receipt says; empty if no state can be read from it.
	 */
	public Optional<Receipt> parse(AbstractSmCommand deliver) {
		Map<String, String> fields = ReceiptText.fields(text(deliver));
		String id = parameter(deliver, Tag.RECEIPTED_MESSAGE_ID, Receipted_message_id.class)
			.map(Receipted_message_id::getValueAsString)
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.orElseGet(() -> fields.getOrDefault("id", ""));
		return report(deliver, fields)
			.map((report) -> new Receipt(id, text(deliver.getSourceAddr()), text(deliver.getDestAddress()), report));
	}

	private Optional<Report> report(AbstractSmCommand deliver, Map<String, String> fields) {
		String word = fields.getOrDefault("stat", "");
		Optional<Integer> code = parameter(deliver, Tag.MESSAGE_STATE, Message_state.class)
			.map((state) -> state.getValue() & 0xFF);
		String status = status(word.isEmpty() ? code.map(String::valueOf).orElse("") : word, fields.get("err"));
		return code.flatMap(this.states::ofCode)
			.or(() -> this.states.ofWord(word))
			.map((meaning) -> because(meaning.report(status), networkError(deliver, fields)));
	}

	/** The network's own reason says more than the state, where it is known. */
	private Report because(Report report, Optional<String> error) {
		Optional<Reason> reason = (report.outcome() == Outcome.UNDELIVERED) ? error.flatMap(this.errors::reason)
				: Optional.empty();
		return reason.map((known) -> new Report(report.outcome(), known, report.status())).orElse(report);
	}

	/** The err of the text, or network_error_code: a type and two octets (5.3.2.31). */
	private static Optional<String> networkError(AbstractSmCommand deliver, Map<String, String> fields) {
		return Optional.ofNullable(fields.get("err"))
			.or(() -> parameter(deliver, Tag.NETWORK_ERROR_CODE, Network_error_code.class).map(OctetString::getValue)
				.filter((value) -> value.length == NETWORK_ERROR_LENGTH)
				.map((value) -> Integer.toString((value[1] & 0xFF) << 8 | value[2] & 0xFF)));
	}

	private static String status(String state, String error) {
		String status = (error == null) ? state : state + " err:" + error;
		return printable(status.substring(0, Math.min(status.length(), LONGEST_STATUS)));
	}

	private static String printable(String status) {
		return status.replaceAll("[^\\x20-\\x7E]", "?");
	}

	private static String text(AbstractSmCommand deliver) {
		return new String(MessageBody.of(deliver), StandardCharsets.ISO_8859_1);
	}

	private static String text(String address) {
		return (address == null) ? "" : address;
	}

	private static <P extends OptionalParameter> Optional<P> parameter(AbstractSmCommand deliver, Tag tag,
			Class<P> type) {
		OptionalParameter parameter = deliver.getOptionalParameter(tag);
		return type.isInstance(parameter) ? Optional.of(type.cast(parameter)) : Optional.empty();
	}

}
