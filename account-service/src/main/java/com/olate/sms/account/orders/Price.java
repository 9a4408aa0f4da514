package com.olate.sms.account.orders;

import java.math.BigDecimal;

/**
 * What an order costs; amounts that differ only by zeros at the end are one.
 *
 * @param amount in units of the currency, above 0
 * @param currency three capital letters (ISO 4217)
 */
public record Price(BigDecimal amount, String currency) {

	public Price {
		if (amount.signum() < 0 || !currency.matches("[A-Z]{3}")) {
			throw new IllegalArgumentException("A price is not negative and has a currency such as EUR");
		}
	}

	boolean isSameAs(Price other) {
		return this.amount.compareTo(other.amount) == 0 && this.currency.equals(other.currency);
	}

	/** Such as {@code EUR 45.00}. */
	@Override
	public String toString() {
		return this.currency + " " + this.amount.setScale(Math.max(2, this.amount.scale())).toPlainString();
	}

}
