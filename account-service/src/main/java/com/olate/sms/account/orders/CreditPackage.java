package com.olate.sms.account.orders;

/**
 * A number of credits that is sold at a price.
 */
public record CreditPackage(long credits, Price price) {

}
