package com.olate.sms.gateway.command;

import com.olate.sms.gateway.submission.Message;

/**
 * What came of reading a record.
 */
sealed interface Reading {

	/**
	 * A command that can be carried out.
	 *
	 * @param message what it orders
	 */
	record Readable(Message message) implements Reading {
	}

	/**
	 * One that never can.
	 *
	 * @param code for programs
	 * @param cause for people, without anything that is in the record
	 * @param accountId the account, empty if it cannot be read
	 */
	record Poison(String code, String cause, String accountId) implements Reading {
	}

}
