package com.olate.sms.account.erasure;

/**
 * What an erasure found to erase; all 0 when there was nothing left.
 *
 * @param messages of which name and number were taken
 * @param deadLetters that were closed
 * @param texts from the phone of which number and words were taken
 */
public record Erased(int contacts, long messages, long deadLetters, long texts) {

}
