package com.olate.sms.account.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.search.SearchKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Update;

/**
 * Account changes as updates. Adding to and removing from one list cannot share an
 * update, so there are up to two; each is complete in itself.
 */
final class AccountUpdates {

	private AccountUpdates() {
	}

	static List<Update> of(Account account, AccountChanges changes) {
		Update settings = new Update();
		if (changes.name() != null) {
			settings.set("name", changes.name())
				.set(AccountDocument.SEARCH,
						SearchKeys.ofAccount(account.id().value(), account.username(), changes.name()));
		}
		if (changes.timeZone() != null) {
			settings.set("timeZone", changes.timeZone().getId());
		}
		setOrClear(settings, "sender", changes.sender());
		setOrClear(settings, "email", changes.email());
		List<String> off = types(changes, false);
		if (!off.isEmpty()) {
			settings.addToSet("typesOff").each(off.toArray());
		}
		Update on = new Update();
		List<String> wanted = types(changes, true);
		if (!wanted.isEmpty()) {
			on.pullAll("typesOff", wanted.toArray());
		}
		List<Update> updates = new ArrayList<>(List.of(settings, on));
		updates.removeIf((update) -> update.getUpdateObject().isEmpty());
		return updates;
	}

	private static void setOrClear(Update update, String field, @Nullable String value) {
		if (value == null) {
			return;
		}
		if (value.isEmpty()) {
			update.unset(field);
		}
		else {
			update.set(field, value);
		}
	}

	private static List<String> types(AccountChanges changes, boolean wanted) {
		return changes.types()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == wanted)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

}
