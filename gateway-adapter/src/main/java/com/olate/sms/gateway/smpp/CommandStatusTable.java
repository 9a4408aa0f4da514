package com.olate.sms.gateway.smpp;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.olate.sms.gateway.carrier.StatusMeaning;
import com.olate.sms.gateway.submission.Answer;

import static com.olate.sms.gateway.carrier.StatusMeaning.ACCEPTED;
import static com.olate.sms.gateway.carrier.StatusMeaning.BIND_BROKEN;
import static com.olate.sms.gateway.carrier.StatusMeaning.INVALID_NUMBER;
import static com.olate.sms.gateway.carrier.StatusMeaning.MAILBOX_FULL;
import static com.olate.sms.gateway.carrier.StatusMeaning.OURS;
import static com.olate.sms.gateway.carrier.StatusMeaning.REJECTED;
import static com.olate.sms.gateway.carrier.StatusMeaning.SYSTEM_ERROR;
import static com.olate.sms.gateway.carrier.StatusMeaning.THROTTLED;
import static java.util.Map.entry;

/**
 * What each command_status in answer to a submit_sm means (SMPP 3.4, 5.1.3). A status
 * without a row, as carriers make up their own, is the carrier's trouble. A route's
 * configuration may add rows or replace them.
 */
public final class CommandStatusTable {

	private static final Map<Integer, StatusMeaning> ROWS = Map.ofEntries(
	// @formatter:off
			entry(0x00, ACCEPTED),       // ESME_ROK
			entry(0x01, OURS),           // ESME_RINVMSGLEN     message length is invalid
			entry(0x02, OURS),           // ESME_RINVCMDLEN     command length is invalid
			entry(0x03, OURS),           // ESME_RINVCMDID      invalid command id
			entry(0x04, BIND_BROKEN),    // ESME_RINVBNDSTS     incorrect bind status for this command
			entry(0x05, BIND_BROKEN),    // ESME_RALYBND        already bound
			entry(0x06, OURS),           // ESME_RINVPRTFLG     invalid priority flag
			entry(0x07, OURS),           // ESME_RINVREGDLVFLG  invalid registered delivery flag
			entry(0x08, SYSTEM_ERROR),   // ESME_RSYSERR        system error
			entry(0x0A, OURS),           // ESME_RINVSRCADR     invalid source address
			entry(0x0B, INVALID_NUMBER), // ESME_RINVDSTADR     invalid destination address
			entry(0x0C, OURS),           // ESME_RINVMSGID      message id is invalid
			entry(0x0D, BIND_BROKEN),    // ESME_RBINDFAIL      bind failed
			entry(0x0E, BIND_BROKEN),    // ESME_RINVPASWD      invalid password
			entry(0x0F, BIND_BROKEN),    // ESME_RINVSYSID      invalid system id
			entry(0x14, MAILBOX_FULL),   // ESME_RMSGQFUL       message queue full
			entry(0x15, OURS),           // ESME_RINVSERTYP     invalid service type
			entry(0x33, OURS),           // ESME_RINVNUMDESTS   invalid number of destinations
			entry(0x34, OURS),           // ESME_RINVDLNAME     invalid distribution list name
			entry(0x40, OURS),           // ESME_RINVDESTFLAG   destination flag is invalid
			entry(0x42, OURS),           // ESME_RINVSUBREP     invalid submit with replace
			entry(0x43, OURS),           // ESME_RINVESMCLASS   invalid esm_class
			entry(0x44, OURS),           // ESME_RCNTSUBDL      cannot submit to distribution list
			entry(0x45, REJECTED),       // ESME_RSUBMITFAIL    submit failed
			entry(0x48, OURS),           // ESME_RINVSRCTON     invalid source address TON
			entry(0x49, OURS),           // ESME_RINVSRCNPI     invalid source address NPI
			entry(0x50, INVALID_NUMBER), // ESME_RINVDSTTON     invalid destination address TON
			entry(0x51, INVALID_NUMBER), // ESME_RINVDSTNPI     invalid destination address NPI
			entry(0x53, OURS),           // ESME_RINVSYSTYP     invalid system type
			entry(0x54, OURS),           // ESME_RINVREPFLAG    invalid replace_if_present flag
			entry(0x55, OURS),           // ESME_RINVNUMMSGS    invalid number of messages
			entry(0x58, THROTTLED),      // ESME_RTHROTTLED     allowed message limits exceeded
			entry(0x61, OURS),           // ESME_RINVSCHED      invalid scheduled delivery time
			entry(0x62, OURS),           // ESME_RINVEXPIRY     invalid validity period
			entry(0x63, OURS),           // ESME_RINVDFTMSGID   predefined message not found
			entry(0x64, SYSTEM_ERROR),   // ESME_RX_T_APPN      temporary application error
			entry(0x65, REJECTED),       // ESME_RX_P_APPN      permanent application error
			entry(0x66, REJECTED),       // ESME_RX_R_APPN      reject application error
			entry(0xC0, OURS),           // ESME_RINVOPTPARSTREAM  error in the optional part
			entry(0xC1, OURS),           // ESME_ROPTPARNOTALLWD   optional parameter not allowed
			entry(0xC2, OURS),           // ESME_RINVPARLEN     invalid parameter length
			entry(0xC3, OURS),           // ESME_RMISSINGOPTPARAM  expected optional parameter missing
			entry(0xC4, OURS),           // ESME_RINVOPTPARAMVAL   invalid optional parameter value
			entry(0xFE, REJECTED),       // ESME_RDELIVERYFAILURE  delivery failure
			entry(0xFF, SYSTEM_ERROR));  // ESME_RUNKNOWNERR    unknown error
			// @formatter:on

	private final Map<Integer, StatusMeaning> rows;

	/**
	 * @param changed rows of this carrier that differ, by status
	 */
	public CommandStatusTable(Map<Integer, StatusMeaning> changed) {
		this.rows = new HashMap<>(ROWS);
		this.rows.putAll(changed);
	}

	public StatusMeaning meaning(int status) {
		return this.rows.getOrDefault(status, SYSTEM_ERROR);
	}

	/**
	 * The answer that a status is.
	 * @param status the command_status as received
	 * @param pause how long the bind rests if it is being throttled
	 */
	public Answer answer(int status, Duration pause) {
		return meaning(status).answer(hex(status), pause);
	}

	/**
	 * The status as people look it up: {@code 0x0000000B}.
	 */
	public static String hex(int status) {
		return String.format(Locale.ROOT, "0x%08X", status);
	}

}
