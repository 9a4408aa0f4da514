package com.olate.sms.system;

/**
 * A person of an account, with a phone that only this person has.
 */
record Contact(String id, String name, String msisdn) {
}
