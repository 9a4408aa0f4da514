package com.olate.sms.account.contacts;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * What people are told of a number that is kept all the same: that it is not texted here,
 * or looks wrong.
 */
@Component
public class NumberWarnings {

	private final AllowedCountries countries;

	NumberWarnings(AllowedCountries countries) {
		this.countries = countries;
	}

	/**
	 * The warnings of a contact: those of its number, and that its phone stopped.
	 */
	public List<String> of(Contact contact) {
		List<String> warnings = new ArrayList<>(of(contact.msisdn(), NumberingPlans.warnings(contact.msisdn())));
		if (contact.state() == ContactState.OPTED_OUT) {
			warnings.add("This phone has texted STOP. Messages begin again when it texts START.");
		}
		return List.copyOf(warnings);
	}

	/**
	 * The warnings of a number, the gravest first.
	 * @param plan what the numbering plans say of it
	 */
	List<String> of(Msisdn msisdn, List<String> plan) {
		List<String> warnings = new ArrayList<>();
		if (!this.countries.allows(msisdn)) {
			NumberingPlans.Country country = NumberingPlans.countryOf(msisdn);
			warnings.add("We do not text numbers "
					+ (this.countries.allowsSomeOf(country.code()) ? "like this" : "in " + country.name())
					+ " yet; the contact is kept, and gets messages once your operator allows it.");
		}
		warnings.addAll(plan);
		return warnings;
	}

}
