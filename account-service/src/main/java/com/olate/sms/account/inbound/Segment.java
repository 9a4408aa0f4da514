package com.olate.sms.account.inbound;

/**
 * Which segment of a longer text a text is.
 *
 * @param number which one, from 1
 * @param of how many there are
 */
public record Segment(int number, int of) {
}
