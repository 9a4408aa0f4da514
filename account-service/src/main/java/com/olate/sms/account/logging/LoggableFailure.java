package com.olate.sms.account.logging;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged. Kinds, error codes and places are kept; the words of the
 * store are not, for they quote keys and values of what it refused: names, numbers.
 */
public final class LoggableFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private LoggableFailure(Throwable failure, @Nullable Throwable cause) {
		super(kind(failure), cause, false, true);
		setStackTrace(failure.getStackTrace());
	}

	/**
	 * The failure itself where the store has no part in it, else the same without words.
	 */
	public static Throwable of(Throwable failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at instanceof MongoException) {
				return withoutWords(failure);
			}
		}
		return failure;
	}

	private static LoggableFailure withoutWords(Throwable failure) {
		Throwable cause = failure.getCause();
		return new LoggableFailure(failure, (cause != null) ? withoutWords(cause) : null);
	}

	private static String kind(Throwable failure) {
		String name = failure.getClass().getName();
		return (failure instanceof MongoException store) ? name + " code=" + store.getCode() : name;
	}

	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

}
