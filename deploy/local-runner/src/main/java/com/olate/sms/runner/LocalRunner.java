package com.olate.sms.runner;

/**
 * Entry point.
 */
public final class LocalRunner {

	private LocalRunner() {
	}

	public static void main(String[] args) {
	}

}
