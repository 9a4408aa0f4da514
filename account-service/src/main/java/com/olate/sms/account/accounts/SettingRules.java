package com.olate.sms.account.accounts;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.olate.sms.account.web.FieldFault;

/**
 * What the settings of an account may be. Each rule takes a text as people type it and
 * answers it as it is kept; what is wrong is gathered, so that people see all of it at
 * once.
 */
public final class SettingRules {

	private static final int MAX_NAME = 200;

	private static final Pattern SENDER = Pattern.compile("(?=.*[A-Za-z0-9])[A-Za-z0-9 ]{1,11}|[0-9]{3,15}");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,189}");

	private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

	private final List<FieldFault> faults = new ArrayList<>();

	public List<FieldFault> faults() {
		return List.copyOf(this.faults);
	}

	/** Any printable characters but the colon, which a Basic login cannot carry. */
	public String username(String field, String text) {
		String kept = printable(field, text);
		if (kept.indexOf(':') >= 0) {
			fault(field, "wrong-form", "must not hold a colon, since a Basic login ends the username there");
		}
		return kept;
	}

	public String name(String field, String text) {
		return printable(field, text);
	}

	/**
	 * Up to 11 letters, digits and spaces, or 3 to 15 digits; empty for the route's
	 * default.
	 */
	public String sender(String field, String text) {
		String kept = text.strip();
		if (!kept.isEmpty() && !SENDER.matcher(kept).matches()) {
			fault(field, "wrong-form", "must be 1 to 11 of A-Z, a-z, 0-9 and space, or 3 to 15 digits");
		}
		return kept;
	}

	/** Empty for none. */
	public String email(String field, String text) {
		String kept = text.strip();
		if (!kept.isEmpty() && !EMAIL.matcher(kept).matches()) {
			fault(field, "wrong-form", "must be an e-mail address");
		}
		return kept;
	}

	public ZoneId timeZone(String field, String text) {
		if (ZONES.contains(text)) {
			return ZoneId.of(text);
		}
		fault(field, "unknown", "must be a time zone such as Europe/London or UTC");
		return ZoneId.of("UTC");
	}

	public void eventTypes(String field, Map<String, Boolean> types) {
		types.keySet()
			.stream()
			.filter((type) -> !EventTypes.SELECTABLE.contains(type))
			.sorted()
			.forEach((type) -> fault(field, "unknown-type",
					"has only the types " + String.join(", ", EventTypes.SELECTABLE)));
	}

	private String printable(String field, String text) {
		String kept = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
		int length = kept.codePointCount(0, kept.length());
		if (length < 1 || length > MAX_NAME) {
			fault(field, "wrong-length", "must be 1 to " + MAX_NAME + " characters long");
		}
		if (kept.codePoints().anyMatch(SettingRules::isUnprintable)) {
			fault(field, "wrong-form", "must not hold control characters");
		}
		return kept;
	}

	private static boolean isUnprintable(int character) {
		int type = Character.getType(character);
		return type == Character.CONTROL || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
				|| type == Character.PARAGRAPH_SEPARATOR || type == Character.UNASSIGNED;
	}

	private void fault(String field, String code, String message) {
		this.faults.add(new FieldFault(field, code, message));
	}

}
