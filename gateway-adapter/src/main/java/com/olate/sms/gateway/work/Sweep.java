package com.olate.sms.gateway.work;

/**
 * Work that is done again and again, about once a second, by any number of instances at
 * the same time.
 */
public interface Sweep extends Runnable {

}
