package com.olate.sms.account.ui.operator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * The names of accounts that a list shows by their ids.
 */
final class AccountNames {

	private AccountNames() {
	}

	static Map<String, String> of(Accounts accounts, Stream<@Nullable String> ids) {
		List<AccountId> known = ids.filter((id) -> id != null && AccountId.isValid(id))
			.distinct()
			.map(AccountId::new)
			.toList();
		return accounts.findAll(known)
			.stream()
			.collect(Collectors.toMap((account) -> account.id().value(), Account::name));
	}

}
