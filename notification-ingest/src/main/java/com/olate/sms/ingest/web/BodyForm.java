package com.olate.sms.ingest.web;

/**
 * The forms that a body of events can have, and how long each may be.
 */
enum BodyForm {

	JSON(256 * 1024), BINARY(256 * 1024), STRUCTURED(256 * 1024), BATCH(1024 * 1024), FORM(256 * 1024);

	private final int maxBytes;

	BodyForm(int maxBytes) {
		this.maxBytes = maxBytes;
	}

	int maxBytes() {
		return this.maxBytes;
	}

}
