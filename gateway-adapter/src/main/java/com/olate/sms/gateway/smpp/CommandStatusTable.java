package com.olate.sms.gateway.smpp;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;
import org.jsmpp.SMPPConstant;

/**
 * What a command_status in answer to a submit_sm means for the message (SMPP 3.4, 5.1.3).
 * A status without a row is the carrier's trouble: a few more tries.
 */
public final class CommandStatusTable {

	private static final Duration SYSTEM_ERROR_DELAY = Duration.ofSeconds(30);

	private static final Duration QUEUE_FULL_DELAY = Duration.ofSeconds(180);

	private static final int RETRIES = 3;

	private static final Row LATER = (status, pause) -> new Answer.Later(Reason.CARRIER_ERROR, SYSTEM_ERROR_DELAY,
			RETRIES, status);

	private static final Row MAILBOX_FULL = (status, pause) -> new Answer.Later(Reason.MAILBOX_FULL, QUEUE_FULL_DELAY,
			RETRIES, status);

	/** Nothing wrong with the message: the bind rests, too if it is in a wrong state. */
	private static final Row THROTTLED = (status, pause) -> new Answer.Throttled(pause, status);

	private static final Row INVALID_NUMBER = (status, pause) -> new Answer.Refused(Reason.INVALID_NUMBER, status);

	private static final Row REJECTED = (status, pause) -> new Answer.Refused(Reason.REJECTED, status);

	private static final Row OURS = (status, pause) -> new Answer.Failed(Reason.CARRIER_ERROR, status);

	private static final Map<Integer, Row> ROWS = Map.ofEntries(
			Map.entry(SMPPConstant.STAT_ESME_RINVDSTADR, INVALID_NUMBER),
			Map.entry(SMPPConstant.STAT_ESME_RINVDSTTON, INVALID_NUMBER),
			Map.entry(SMPPConstant.STAT_ESME_RINVDSTNPI, INVALID_NUMBER),
			Map.entry(SMPPConstant.STAT_ESME_RSUBMITFAIL, REJECTED),
			Map.entry(SMPPConstant.STAT_ESME_RX_P_APPN, REJECTED),
			Map.entry(SMPPConstant.STAT_ESME_RX_R_APPN, REJECTED),
			Map.entry(SMPPConstant.STAT_ESME_RTHROTTLED, THROTTLED),
			Map.entry(SMPPConstant.STAT_ESME_RMSGQFUL, MAILBOX_FULL), Map.entry(SMPPConstant.STAT_ESME_RSYSERR, LATER),
			Map.entry(SMPPConstant.STAT_ESME_RX_T_APPN, LATER), Map.entry(SMPPConstant.STAT_ESME_RINVBNDSTS, THROTTLED),
			Map.entry(SMPPConstant.STAT_ESME_RINVMSGLEN, OURS), Map.entry(SMPPConstant.STAT_ESME_RINVCMDLEN, OURS),
			Map.entry(SMPPConstant.STAT_ESME_RINVCMDID, OURS), Map.entry(SMPPConstant.STAT_ESME_RINVPRTFLG, OURS),
			Map.entry(SMPPConstant.STAT_ESME_RINVREGDLVFLG, OURS), Map.entry(SMPPConstant.STAT_ESME_RINVSRCADR, OURS),
			Map.entry(SMPPConstant.STAT_ESME_RINVSRCTON, OURS), Map.entry(SMPPConstant.STAT_ESME_RINVSRCNPI, OURS),
			Map.entry(SMPPConstant.STAT_ESME_RINVESMCLASS, OURS), Map.entry(SMPPConstant.STAT_ESME_RINVSERTYP, OURS),
			Map.entry(SMPPConstant.STAT_ESME_RINVEXPIRY, OURS), Map.entry(SMPPConstant.STAT_ESME_RINVSCHED, OURS),
			Map.entry(SMPPConstant.STAT_ESME_RINVDCS, OURS));

	private CommandStatusTable() {
	}

	/**
	 * The answer that a status other than ESME_ROK is.
	 * @param status the command_status as received
	 * @param pause how long the bind rests if it is being throttled
	 */
	public static Answer answer(int status, Duration pause) {
		return ROWS.getOrDefault(status, LATER).answer(hex(status), pause);
	}

	/**
	 * The status as people look it up: {@code 0x0000000B}.
	 */
	public static String hex(int status) {
		return String.format(Locale.ROOT, "0x%08X", status);
	}

	private interface Row {

		Answer answer(String status, Duration pause);

	}

}
