package com.olate.sms.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * Writes an amount: at least the decimals its currency is written with, more where they
 * are significant, no grouping.
 */
final class Amount {

	private static final int USUAL_DECIMALS = 2;

	private Amount() {
	}

	static String write(BigDecimal amount, String currency) {
		int decimals = Math.max(amount.stripTrailingZeros().scale(), decimals(currency));
		return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
	}

	private static int decimals(String code) {
		return currency(code).map(Currency::getDefaultFractionDigits)
			.filter((decimals) -> decimals >= 0)
			.orElse(USUAL_DECIMALS);
	}

	private static Optional<Currency> currency(String code) {
		try {
			return Optional.of(Currency.getInstance(code));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
