package com.olate.sms.gateway.receipt;

import com.olate.sms.gateway.work.Sweep;

import org.springframework.stereotype.Component;

/**
 * Comes back for parked receipts.
 */
@Component
class ParkedReceiptSweep implements Sweep {

	private static final int AT_ONCE = 500;

	private final ReceiptMatching matching;

	ParkedReceiptSweep(ReceiptMatching matching) {
		this.matching = matching;
	}

	@Override
	public void run() {
		this.matching.lookAgain(AT_ONCE);
	}

}
