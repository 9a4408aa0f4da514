package com.olate.sms.account.web;

import java.io.Serial;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem document. Only controllers and what they use to read
 * requests throw it; the parts below answer with values.
 */
public final class ProblemException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	private final @Nullable Duration retryAfter;

	private ProblemException(Problem problem, @Nullable Duration retryAfter) {
		super(problem.status() + " " + problem.code(), null, false, false);
		this.problem = problem;
		this.retryAfter = retryAfter;
	}

	/** 404, also for what belongs to somebody else. */
	public static ProblemException notFound() {
		return new ProblemException(ProblemKind.NOT_FOUND.problem(), null);
	}

	/** 400, a request that cannot be read. */
	public static ProblemException malformed(String detail) {
		return new ProblemException(ProblemKind.MALFORMED.with(detail), null);
	}

	/** 409, with a code of the feature's own. */
	public static ProblemException conflict(String code, String detail) {
		return new ProblemException(ProblemKind.CONFLICT.with(code, detail, List.of()), null);
	}

	/** 422 for one field. */
	public static ProblemException invalid(String field, String code, String message) {
		return invalid(List.of(new FieldFault(field, code, message)));
	}

	/** 422 for several fields. */
	public static ProblemException invalid(List<FieldFault> faults) {
		return new ProblemException(
				ProblemKind.INVALID.with(ProblemKind.INVALID.code(), ProblemKind.INVALID.problem().detail(), faults),
				null);
	}

	/** 429, to be repeated after the time given. */
	public static ProblemException tooMany(String detail, Duration retryAfter) {
		return new ProblemException(ProblemKind.TOO_MANY.with(detail), retryAfter);
	}

	/** 503, to be repeated after the time given. */
	public static ProblemException unavailable(String detail, Duration retryAfter) {
		return new ProblemException(ProblemKind.UNAVAILABLE.with(detail), retryAfter);
	}

	public Problem problem() {
		return this.problem;
	}

	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
