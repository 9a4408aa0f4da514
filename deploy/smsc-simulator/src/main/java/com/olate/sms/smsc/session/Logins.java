package com.olate.sms.smsc.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import com.olate.sms.smsc.pdu.BindRequest;
import com.olate.sms.smsc.pdu.CommandStatus;

/**
 * Who may bind.
 */
final class Logins {

	private final String systemId;

	private final byte[] password;

	Logins(String systemId, String password) {
		this.systemId = systemId;
		this.password = password.getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * The command status that a bind request deserves.
	 */
	int check(BindRequest request) {
		if (!this.systemId.equals(request.systemId())) {
			return CommandStatus.ESME_RINVSYSID;
		}
		byte[] given = request.password().getBytes(StandardCharsets.ISO_8859_1);
		return MessageDigest.isEqual(this.password, given) ? CommandStatus.ESME_ROK : CommandStatus.ESME_RINVPASWD;
	}

}
