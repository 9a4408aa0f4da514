package com.olate.sms.account.logins;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An API key as stored: the SHA-256 of the key, which has more than enough random bits
 * for a plain hash.
 */
@Document(ApiKeyDocument.COLLECTION)
record ApiKeyDocument(@Id String id, String accountId, String name, String hash, Instant createdAt,
		@Nullable Instant lastUsedAt) {

	static final String COLLECTION = "apiKeys";

	ApiKey toApiKey() {
		return new ApiKey(this.id, new AccountId(this.accountId), this.name, this.createdAt, this.lastUsedAt);
	}

}
