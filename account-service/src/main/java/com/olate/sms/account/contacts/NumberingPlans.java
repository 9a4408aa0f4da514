package com.olate.sms.account.contacts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.ibm.icu.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What the countries' numbering plans say of a number, from libphonenumber. It warns and
 * suggests only: the plans it knows lag behind, and it holds test numbers for wrong.
 */
final class NumberingPlans {

	private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

	private NumberingPlans() {
	}

	static List<String> warnings(Msisdn msisdn) {
		try {
			return warnings(msisdn, PLANS.parse("+" + msisdn.value(), null));
		}
		catch (NumberParseException ex) {
			return List.of("No country has a code that this number begins with.");
		}
	}

	/**
	 * A national number in international form, where the country's plan can tell.
	 */
	static Optional<String> internationalForm(String national, Optional<String> country) {
		if (country.isEmpty()) {
			return Optional.empty();
		}
		try {
			PhoneNumber number = PLANS.parse(national, country.get());
			return Optional.of(digitsOf(number))
				.filter((digits) -> PLANS.isPossibleNumber(number))
				.filter(Msisdn::isValid);
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The country that a time zone lies in, as an ISO 3166 code; none for zones such as
	 * UTC.
	 */
	static Optional<String> countryOf(ZoneId zone) {
		try {
			return Optional.of(TimeZone.getRegion(zone.getId())).filter((region) -> region.matches("[A-Z]{2}"));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The country of a number; of those that share a code the one that the number tells.
	 */
	static Country countryOf(Msisdn msisdn) {
		try {
			PhoneNumber number = PLANS.parse("+" + msisdn.value(), null);
			@Nullable String region = PLANS.getRegionCodeForNumber(number);
			return new Country((region != null) ? name(region) : country(number),
					String.valueOf(number.getCountryCode()));
		}
		catch (NumberParseException ex) {
			return new Country("this country", msisdn.value());
		}
	}

	private static List<String> warnings(Msisdn msisdn, PhoneNumber number) {
		List<String> warnings = new ArrayList<>();
		String plan = digitsOf(number);
		ValidationResult length = PLANS.isPossibleNumberWithReason(number);
		if (!plan.equals(msisdn.value())) {
			warnings.add("A 0 after the country code is usually left out: did you mean " + plan + "?");
		}
		else if (length == ValidationResult.TOO_LONG) {
			warnings.add("This is longer than numbers in " + country(number) + " usually are.");
		}
		else if (length != ValidationResult.IS_POSSIBLE) {
			warnings.add("This is shorter than numbers in " + country(number) + " usually are.");
		}
		else if (!PLANS.isValidNumber(number)) {
			warnings.add("No phone in " + country(number) + " is known to have a number like this.");
		}
		else if (PLANS.getNumberType(number) == PhoneNumberType.FIXED_LINE) {
			warnings.add("This looks like a landline; many landlines cannot receive texts.");
		}
		return warnings;
	}

	private static String country(PhoneNumber number) {
		return name(PLANS.getRegionCodeForCountryCode(number.getCountryCode()));
	}

	private static String name(String region) {
		String name = new Locale("", region).getDisplayCountry(Locale.ENGLISH);
		return name.matches("[0-9]+|ZZ|") ? "this country" : name;
	}

	private static String digitsOf(PhoneNumber number) {
		return PLANS.format(number, PhoneNumberFormat.E164).substring(1);
	}

	/**
	 * A country and the digits that its numbers begin with.
	 *
	 * @param name in English
	 */
	record Country(String name, String code) {

	}

}
