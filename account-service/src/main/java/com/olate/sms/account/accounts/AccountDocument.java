package com.olate.sms.account.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import com.olate.sms.account.search.SearchKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An account as stored. The key in lower case serves equality, since the store has no
 * collation; the types that are off are a list, since their names hold dots.
 */
@Document(AccountDocument.COLLECTION)
record AccountDocument(@Id String id, String username, String usernameKey, String name, List<String> search,
		String state, @Nullable List<String> typesOff, @Nullable String sender, String timeZone, @Nullable String email,
		Instant createdAt) {

	static final String COLLECTION = "accounts";

	static final String SEARCH = "search";

	static AccountDocument of(Account account) {
		return new AccountDocument(account.id().value(), account.username(), Usernames.key(account.username()),
				account.name(), SearchKeys.ofAccount(account.id().value(), account.username(), account.name()),
				account.state().name(), List.copyOf(account.typesOff()), account.sender(), account.timeZone().getId(),
				account.email(), account.createdAt());
	}

	Account toAccount() {
		Set<String> off = (this.typesOff != null) ? Set.copyOf(this.typesOff) : Set.of();
		return new Account(new AccountId(this.id), this.username, this.name, AccountState.valueOf(this.state), off,
				this.sender, ZoneId.of(this.timeZone), this.email, this.createdAt);
	}

}
