package com.olate.sms.gateway.correlation;

import java.util.Optional;

import com.olate.sms.gateway.submission.CarrierIds;

/**
 * How a carrier writes a message's id in receipts, compared with its answer to the
 * submit.
 */
public enum Notation {

	/** As in the answer. */
	SAME,

	/** Hexadecimal in the answer, decimal in receipts. */
	HEX_TO_DEC,

	/** Decimal in the answer, hexadecimal in receipts. */
	DEC_TO_HEX,

	/** As in the answer; else another one, if address and age agree. */
	AUTO;

	/**
	 * What the answer's id was, in normal form, if receipts are written like this; empty
	 * if they are not.
	 */
	Optional<String> answered(String receiptId) {
		String normal = CarrierIds.normal(receiptId);
		Optional<String> id = switch (this) {
			case SAME, AUTO -> Optional.of(normal);
			case HEX_TO_DEC -> CarrierIds.converted(normal, CarrierIds.DECIMAL, CarrierIds.HEXADECIMAL);
			case DEC_TO_HEX -> CarrierIds.converted(normal, CarrierIds.HEXADECIMAL, CarrierIds.DECIMAL);
		};
		return id.filter((found) -> !found.isEmpty());
	}

}
