package com.olate.sms.account.contacts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The countries of the world with the digits that their numbers begin with, by English
 * name, from libphonenumber.
 */
public final class CountryCodes {

	private static final List<CountryCode> ALL = read();

	private CountryCodes() {
	}

	public static List<CountryCode> all() {
		return ALL;
	}

	private static List<CountryCode> read() {
		PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
		return plans.getSupportedRegions()
			.stream()
			.map((region) -> new CountryCode(new Locale("", region).getDisplayCountry(Locale.ENGLISH),
					String.valueOf(plans.getCountryCodeForRegion(region)), example(plans, region)))
			.sorted(Comparator.comparing(CountryCode::country))
			.toList();
	}

	private static String example(PhoneNumberUtil plans, String region) {
		@Nullable PhoneNumber mobile = plans.getExampleNumberForType(region, PhoneNumberType.MOBILE);
		PhoneNumber number = (mobile != null) ? mobile : plans.getExampleNumber(region);
		return (number != null) ? plans.format(number, PhoneNumberFormat.E164).substring(1) : "";
	}

	/**
	 * A country and how its numbers begin.
	 *
	 * @param code one to three digits
	 * @param example a mobile number of that country as it is written here
	 */
	public record CountryCode(String country, String code, String example) {

	}

}
