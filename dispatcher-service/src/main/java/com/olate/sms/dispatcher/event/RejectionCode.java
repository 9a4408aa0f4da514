package com.olate.sms.dispatcher.event;

/**
 * Why a record goes to the dead-letter topic; the value of {@code dlt-code} and of the
 * metric's tag.
 */
public enum RejectionCode {

	/** The record has no value, or an empty one. */
	NO_VALUE,

	/** The value is larger than any event may be. */
	TOO_LARGE,

	/** Neither CloudEvents headers nor a CloudEvents content type. */
	NOT_CLOUDEVENT,

	/** Binary and structured mode at once. */
	MIXED_MODES,

	/** A CloudEvents header occurs twice, is empty or is not UTF-8. */
	BAD_HEADER,

	/** The data is not JSON by its content type. */
	CONTENT_TYPE,

	/** The value is not one JSON document. */
	MALFORMED_JSON,

	/** An attribute is missing or wrong. */
	INVALID_ENVELOPE,

	/** Neither subject nor key names an account. */
	NO_ACCOUNT,

	/** No such event type. */
	UNKNOWN_TYPE,

	/** The type is accepted from account-service alone. */
	SOURCE_NOT_ALLOWED,

	/** The data does not fit the type's schema. */
	INVALID_DATA,

	/** A text holds characters that no phone can show. */
	INVALID_TEXT,

	/** The text takes more segments than allowed. */
	TEXT_TOO_LONG,

	/** The same event came before with other content. */
	CONFLICT,

	/** The account does not exist. */
	UNKNOWN_ACCOUNT,

	/** The account could not be decided for too long. */
	UNDECIDED

}
