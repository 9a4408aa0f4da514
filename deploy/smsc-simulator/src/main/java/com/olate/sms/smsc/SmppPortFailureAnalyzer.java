package com.olate.sms.smsc;

import java.io.UncheckedIOException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do when the SMPP port is taken.
 */
class SmppPortFailureAnalyzer extends AbstractFailureAnalyzer<UncheckedIOException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UncheckedIOException cause) {
		return new FailureAnalysis(cause.getMessage() + ": " + cause.getCause().getMessage(),
				"Set OLATE_SMSC_PORT to a free port, or OLATE_SMSC_ADDRESS to an address of this machine", cause);
	}

}
