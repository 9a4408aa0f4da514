package com.olate.sms.account.contacts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps an account's contacts from what people type, the same for programs and for pages.
 * What is typed wrong ends in a {@link ProblemException} that names each field; what the
 * store says is an outcome.
 */
@Component
public class ContactBook {

	private final Contacts contacts;

	private final Accounts accounts;

	private final NumberWarnings warnings;

	private final ContactsProperties properties;

	ContactBook(Contacts contacts, Accounts accounts, NumberWarnings warnings, ContactsProperties properties) {
		this.contacts = contacts;
		this.accounts = accounts;
		this.warnings = warnings;
		this.properties = properties;
	}

	/**
	 * Adds a contact; both fields are needed.
	 */
	public ContactOutcome add(AccountId account, @Nullable String name, @Nullable String msisdn) {
		ContactFields fields = new ContactFields();
		fields.require("name", name);
		fields.require("msisdn", msisdn);
		ContactChanges wanted = read(account, fields, name, msisdn, null);
		return this.contacts.add(account, Objects.requireNonNull(wanted.name()),
				Objects.requireNonNull(wanted.msisdn()));
	}

	/**
	 * Changes the fields that are given.
	 */
	public ContactOutcome change(AccountId account, ContactId id, @Nullable String name, @Nullable String msisdn,
			@Nullable String state) {
		return this.contacts.change(account, id, read(account, new ContactFields(), name, msisdn, state));
	}

	/**
	 * What would become of a number, without keeping it.
	 */
	public Preview preview(AccountId account, String typed) {
		Checked<Msisdn> read = MsisdnParser.parse(typed, country(account));
		if (read instanceof Checked.Accepted<Msisdn> accepted) {
			return new Preview(accepted.value(), this.warnings.of(accepted.value(), accepted.warnings()), null);
		}
		return new Preview(null, List.of(), ((Checked.Refused<Msisdn>) read).message());
	}

	/**
	 * The country whose national numbers are suggested in international form.
	 */
	Optional<String> country(AccountId account) {
		return this.accounts.find(account)
			.map(Account::timeZone)
			.flatMap(NumberingPlans::countryOf)
			.or(() -> Optional.of(this.properties.homeCountry()));
	}

	private ContactChanges read(AccountId account, ContactFields fields, @Nullable String name, @Nullable String msisdn,
			@Nullable String state) {
		String readName = fields.name(name);
		Msisdn readMsisdn = fields.msisdn(msisdn, country(account));
		ContactState readState = fields.state(state);
		fields.check();
		return new ContactChanges(readName, readMsisdn, readState);
	}

	/**
	 * A typed number as it would be kept, or why it would not.
	 *
	 * @param msisdn missing where it is refused
	 * @param warnings what is unusual about it
	 * @param refusal what to change; missing where it is accepted
	 */
	public record Preview(@Nullable Msisdn msisdn, List<String> warnings, @Nullable String refusal) {

		public Preview {
			warnings = List.copyOf(warnings);
		}

	}

}
