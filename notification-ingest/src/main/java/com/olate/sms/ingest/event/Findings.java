package com.olate.sms.ingest.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a request; the first {@value #LIMIT} are kept, one per
 * field.
 */
final class Findings {

	private static final int LIMIT = 20;

	private final List<FieldError> errors = new ArrayList<>();

	private int count;

	void add(String field, String code, String message) {
		if (has(field)) {
			return;
		}
		this.count++;
		if (this.errors.size() < LIMIT) {
			this.errors.add(new FieldError(field, code, message));
		}
	}

	void addAll(Findings others) {
		int before = this.count;
		others.errors.forEach((error) -> add(error.field(), error.code(), error.message()));
		this.count = before + others.count;
	}

	boolean has(String field) {
		return this.errors.stream().anyMatch((error) -> error.field().equals(field));
	}

	boolean isEmpty() {
		return this.errors.isEmpty();
	}

	Reading.Invalid refusal() {
		FieldError first = this.errors.get(0);
		String more = (this.count > 1) ? " (and " + (this.count - 1) + " more)" : "";
		return new Reading.Invalid(first.field() + ": " + first.message() + more, this.errors);
	}

}
