package com.olate.sms.gateway.http.exchange;

/**
 * An HTTP answer.
 *
 * @param status its status
 * @param body its beginning
 */
record Reply(int status, String body) {

	/** Names it without its body. */
	@Override
	public String toString() {
		return "status=" + this.status;
	}

}
