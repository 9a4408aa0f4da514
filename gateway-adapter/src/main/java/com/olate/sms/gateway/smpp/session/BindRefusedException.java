package com.olate.sms.gateway.smpp.session;

import java.io.IOException;
import java.util.Set;

import com.olate.sms.gateway.smpp.CommandStatusTable;
import org.jsmpp.SMPPConstant;

/**
 * The SMSC answered our bind with an error. Trying again helps if it is in trouble; a
 * wrong system id or password has to be corrected first.
 */
class BindRefusedException extends IOException {

	private static final long serialVersionUID = 1L;

	private static final Set<Integer> LOGIN = Set.of(SMPPConstant.STAT_ESME_RINVPASWD, SMPPConstant.STAT_ESME_RINVSYSID,
			SMPPConstant.STAT_ESME_RBINDFAIL, SMPPConstant.STAT_ESME_RINVSYSTYP);

	private final boolean login;

	BindRefusedException(int status) {
		super("The SMSC refused the bind with " + CommandStatusTable.hex(status)
				+ (LOGIN.contains(status) ? ": are system id, password and system type right?" : ""));
		this.login = LOGIN.contains(status);
	}

	/** Whether it is our login that is wrong. */
	boolean isLogin() {
		return this.login;
	}

}
