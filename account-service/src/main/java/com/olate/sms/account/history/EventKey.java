package com.olate.sms.account.history;

import java.util.Base64;

import com.olate.sms.account.accounts.AccountId;

/**
 * Identity of an event, which is (account, source, id), as the {@code _id} of its
 * document: the account, a slash and the SHA-256 of the three with their lengths.
 *
 * @param value the key as stored
 */
public record EventKey(String value) {

	public EventKey {
		if (value.length() < 18 || value.charAt(16) != '/') {
			throw new IllegalArgumentException("Not an event key: an account id, a slash and a digest are needed");
		}
	}

	public static EventKey of(AccountId account, String source, String eventId) {
		byte[] digest = LengthPrefixed.digest("SHA-256", new byte[0], account.value(), source, eventId);
		return new EventKey(account.value() + "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
	}

	/**
	 * The key of an event that was rejected: where its record lay takes the place of its
	 * identity, so it never meets another event.
	 */
	static EventKey rejected(AccountId account, String origin) {
		byte[] digest = LengthPrefixed.digest("SHA-256", new byte[0], account.value(), origin);
		return new EventKey(
				account.value() + "/rejected/" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
	}

	/**
	 * The key of an event of this account, from what {@link #path} gave.
	 */
	public static EventKey ofPath(AccountId account, String path) {
		return new EventKey(account.value() + "/" + path.replace('~', '/'));
	}

	/**
	 * The key without its account, as it stands in an address.
	 */
	public String path() {
		return this.value.substring(this.value.indexOf('/') + 1).replace('/', '~');
	}

	@Override
	public String toString() {
		return this.value;
	}

}
