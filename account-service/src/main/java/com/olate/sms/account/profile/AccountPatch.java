package com.olate.sms.account.profile;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.olate.sms.account.accounts.AccountChanges;
import com.olate.sms.account.accounts.SettingRules;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What an owner may change; a field that is missing or null stays as it is.
 *
 * @param types under {@code notify}: event types to switch on or off
 * @param sender empty for the default of the route
 * @param email empty for none
 */
record AccountPatch(@Nullable String name, @JsonProperty("notify") @Nullable Map<String, @Nullable Boolean> types,
		@Nullable String sender, @Nullable String timeZone, @Nullable String email) {

	/**
	 * Checks all fields.
	 * @throws ProblemException naming each that is wrong
	 */
	AccountChanges checked() {
		SettingRules rules = new SettingRules();
		Map<String, Boolean> wanted = wanted();
		rules.eventTypes("notify", wanted);
		AccountChanges changes = new AccountChanges((this.name != null) ? rules.name("name", this.name) : null, wanted,
				(this.sender != null) ? rules.sender("sender", this.sender) : null,
				(this.timeZone != null) ? rules.timeZone("timeZone", this.timeZone) : null,
				(this.email != null) ? rules.email("email", this.email) : null);
		if (!rules.faults().isEmpty()) {
			throw ProblemException.invalid(rules.faults());
		}
		return changes;
	}

	private Map<String, Boolean> wanted() {
		Map<String, Boolean> wanted = new HashMap<>();
		if (this.types != null) {
			this.types.forEach((type, on) -> {
				if (on != null) {
					wanted.put(type, on);
				}
			});
		}
		return wanted;
	}

}
