package com.olate.sms.account.contacts;

import java.util.List;

import com.olate.sms.account.contacts.Checked.Accepted;
import com.olate.sms.account.contacts.Checked.Refused;

/**
 * Reads the name of a contact: 1 to 100 characters after trimming, any script, nothing
 * that cannot be seen or stored or that turns the writing direction of what follows.
 */
final class ContactNames {

	private static final int LONGEST = 100;

	private ContactNames() {
	}

	static Checked<String> parse(String typed) {
		String name = typed.strip();
		if (name.isEmpty()) {
			return new Refused<>("required", "Write a name.");
		}
		if (name.codePointCount(0, name.length()) > LONGEST) {
			return new Refused<>("too-long", "A name has at most " + LONGEST + " characters.");
		}
		if (name.codePoints().anyMatch(ContactNames::doesNotBelong)) {
			return new Refused<>("invalid-character",
					"A name cannot hold control characters, half characters or marks of writing direction.");
		}
		return new Accepted<>(name, List.of());
	}

	private static boolean doesNotBelong(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			case Character.FORMAT -> turnsDirection(character);
			default -> false;
		};
	}

	private static boolean turnsDirection(int character) {
		return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

}
