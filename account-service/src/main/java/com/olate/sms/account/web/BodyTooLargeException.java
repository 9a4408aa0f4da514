package com.olate.sms.account.web;

import java.io.IOException;
import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A body went over the limit while it was read.
 */
final class BodyTooLargeException extends IOException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final long limit;

	BodyTooLargeException(long limit) {
		super("body over " + limit + " bytes");
		this.limit = limit;
	}

	String detail() {
		return "The body is over the limit of " + this.limit + " bytes.";
	}

	/**
	 * The one that caused a failure, however deep, or {@code null}.
	 */
	static @Nullable BodyTooLargeException in(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BodyTooLargeException found) {
				return found;
			}
		}
		return null;
	}

}
