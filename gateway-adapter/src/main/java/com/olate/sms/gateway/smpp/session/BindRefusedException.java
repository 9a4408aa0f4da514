package com.olate.sms.gateway.smpp.session;

import java.io.IOException;

import com.olate.sms.gateway.smpp.CommandStatusTable;

/**
 * The SMSC answered our bind with an error. Trying again helps if it is in trouble; a
 * wrong system id or password has to be corrected first.
 */
class BindRefusedException extends IOException {

	private static final long serialVersionUID = 1L;

	BindRefusedException(int status) {
		super("The SMSC refused the bind with " + CommandStatusTable.hex(status)
				+ ": are olate.gateway.smpp.system-id and password right?");
	}

}
