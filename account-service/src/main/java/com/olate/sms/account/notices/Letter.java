package com.olate.sms.account.notices;

/**
 * A mail in plain words.
 *
 * @param subject one line, whatever it was made of
 */
record Letter(String subject, String body) {

	private static final int LONGEST_SUBJECT = 150;

	Letter {
		subject = subject.codePoints()
			.map((character) -> Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
					|| Character.getType(character) == Character.LINE_SEPARATOR
					|| Character.getType(character) == Character.PARAGRAPH_SEPARATOR ? ' ' : character)
			.limit(LONGEST_SUBJECT)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	@Override
	public String toString() {
		return "Letter";
	}

}
