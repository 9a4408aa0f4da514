package com.olate.sms.account.ui;

/**
 * What a state is called on every page, and how it feels.
 *
 * @param text the words; they alone carry the meaning
 * @param tone the class of its tag: {@code good}, {@code wait}, {@code warn}, {@code bad}
 * or {@code off}
 * @param help the line on the help page that says what to do, without the hash
 */
public record Word(String text, String tone, String help) {

}
