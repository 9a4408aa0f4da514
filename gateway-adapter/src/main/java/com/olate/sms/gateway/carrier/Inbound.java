package com.olate.sms.gateway.carrier;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a carrier handed over as a text from a phone.
 */
public sealed interface Inbound {

	/**
	 * A text from a phone, or one segment of a longer one.
	 *
	 * @param from the phone, E.164 digits
	 * @param to the address that it was sent to, a number without plus
	 * @param text what it says
	 * @param segment which segment of which text it is; null for a whole text
	 */
	record Text(String from, String to, String text, @Nullable Segment segment) implements Inbound {

		public boolean isWhole() {
			return this.segment == null;
		}

		/** Names neither number nor text. */
		@Override
		public String toString() {
			return "characters=%d segment=%s".formatted(this.text.length(), this.segment);
		}

	}

	/**
	 * One segment of a longer text.
	 *
	 * @param reference the same for all segments of a text
	 * @param number which one, from 1
	 * @param of how many there are, more than one
	 */
	record Segment(int reference, int number, int of) {
	}

	/**
	 * Nothing that anybody can use, however often it comes.
	 *
	 * @param flaw what is wrong with it
	 */
	record Useless(Flaw flaw) implements Inbound {
	}

	/**
	 * What is wrong with a text.
	 */
	enum Flaw {

		/** It is not text, or in an alphabet that we do not know. */
		UNREADABLE,

		/** Its sender is no phone number: a name, a short code, a national number. */
		NO_NUMBER;

		/** The value as a metric's tag. */
		public String tag() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
