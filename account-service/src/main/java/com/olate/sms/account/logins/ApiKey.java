package com.olate.sms.account.logins;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An API key as its owner sees it: everything but the key.
 *
 * @param lastUsedAt when it was last used, to about ten minutes; {@code null} if never
 */
public record ApiKey(String id, AccountId accountId, String name, Instant createdAt, @Nullable Instant lastUsedAt) {

}
