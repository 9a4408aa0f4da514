package com.olate.sms.account.orders;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation sells, and how orders are kept.
 *
 * @param packages what owners may choose from, in the order shown; another number of
 * credits can be ordered by the API alone and has no price
 * @param sweepInterval how often completed orders are looked for of which the credits are
 * not on the ledger yet
 */
@ConfigurationProperties("olate.account.orders")
record OrderProperties(@DefaultValue List<Offer> packages, @DefaultValue("10s") Duration sweepInterval) {

	OrderProperties {
		packages = List.copyOf(packages);
		if (packages.stream().map(Offer::credits).distinct().count() < packages.size()) {
			throw new IllegalArgumentException("olate.account.orders.packages: two have the same number of credits");
		}
	}

	List<CreditPackage> offered() {
		return this.packages.stream().map(Offer::toPackage).toList();
	}

	Optional<Price> priceOf(long credits) {
		return offered().stream().filter((offer) -> offer.credits() == credits).map(CreditPackage::price).findFirst();
	}

	/**
	 * One package.
	 */
	record Offer(long credits, BigDecimal price, String currency) {

		Offer {
			if (credits < 1 || credits > Order.MOST_CREDITS || price == null || currency == null) {
				throw new IllegalArgumentException("olate.account.orders.packages: each has credits (1 to "
						+ Order.MOST_CREDITS + "), a price and a currency");
			}
		}

		CreditPackage toPackage() {
			return new CreditPackage(this.credits, new Price(this.price, this.currency));
		}

	}

}
