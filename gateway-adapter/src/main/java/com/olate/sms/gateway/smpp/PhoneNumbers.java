package com.olate.sms.gateway.smpp;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jsmpp.SMPPConstant;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers as a carrier writes them, in E.164 digits: with or without a plus or 00,
 * and those of its own country, if that is known, as they are dialled there.
 */
final class PhoneNumbers {

	private static final Pattern MSISDN = Pattern.compile("[1-9][0-9]{6,14}");

	private final @Nullable String homeCountry;

	/**
	 * @param homeCountry the country code that national numbers are without, null if they
	 * are not understood
	 */
	PhoneNumbers(@Nullable String homeCountry) {
		this.homeCountry = homeCountry;
	}

	/** The number in E.164 digits; empty if it is none: a short code, a name. */
	Optional<String> international(byte ton, @Nullable String address) {
		String written = (address != null) ? address.strip() : "";
		return switch (ton) {
			case SMPPConstant.TON_INTERNATIONAL -> number(withoutPrefix(written));
			case SMPPConstant.TON_UNKNOWN ->
				(isPrefixed(written) || !written.startsWith("0")) ? number(withoutPrefix(written)) : national(written);
			case SMPPConstant.TON_NATIONAL -> isPrefixed(written) ? number(withoutPrefix(written)) : national(written);
			default -> Optional.empty();
		};
	}

	/**
	 * One leading zero says that no country code follows, and is no part of the number.
	 */
	private Optional<String> national(String written) {
		return Optional.ofNullable(this.homeCountry)
			.flatMap((country) -> number(country + written.replaceFirst("^0", "")));
	}

	private static boolean isPrefixed(String written) {
		return written.startsWith("+") || written.startsWith("00");
	}

	private static String withoutPrefix(String written) {
		return written.replaceFirst("^(\\+|00)", "");
	}

	private static Optional<String> number(String digits) {
		return MSISDN.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
	}

}
