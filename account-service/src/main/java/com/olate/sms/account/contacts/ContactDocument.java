package com.olate.sms.account.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.Updates;
import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How a contact lies in the store: what the owner chose, the sort key and the version of
 * the rules that made it.
 */
final class ContactDocument {

	static final String SORT_VERSION = "sortVersion";

	private ContactDocument() {
	}

	static Document write(Contact contact) {
		return new Document("_id", contact.id().value()).append("accountId", contact.accountId().value())
			.append("name", contact.name())
			.append("msisdn", contact.msisdn().value())
			.append("state", contact.state().name())
			.append("sortKey", contact.sortKey())
			.append(SORT_VERSION, SendOrder.version())
			.append("createdAt", Date.from(contact.createdAt()));
	}

	static Contact read(Document stored, Map<String, Instant> stopped) {
		String msisdn = stored.getString("msisdn");
		ContactState chosen = ContactState.valueOf(stored.getString("state"));
		return new Contact(new ContactId(stored.getString("_id")), new AccountId(stored.getString("accountId")),
				stored.getString("name"), new Msisdn(msisdn),
				stopped.containsKey(msisdn) ? ContactState.OPTED_OUT : chosen, sortKey(stored),
				stored.getDate("createdAt").toInstant(), stopped.get(msisdn));
	}

	static Bson update(ContactChanges changes) {
		List<Bson> updates = new ArrayList<>();
		if (changes.name() != null) {
			updates.add(Updates.set("name", changes.name()));
			updates.add(sortKey(changes.name()));
		}
		if (changes.msisdn() != null) {
			updates.add(Updates.set("msisdn", changes.msisdn().value()));
		}
		if (changes.state() != null) {
			updates.add(Updates.set("state", changes.state().name()));
		}
		return Updates.combine(updates);
	}

	/**
	 * Sets the key of a name and the version of its rules.
	 */
	static Bson sortKey(String name) {
		return Updates.combine(Updates.set("sortKey", SendOrder.keyOf(name)),
				Updates.set(SORT_VERSION, SendOrder.version()));
	}

	/**
	 * The stored key, or a new one where other rules made it.
	 */
	private static String sortKey(Document stored) {
		return SendOrder.version().equals(stored.getString(SORT_VERSION)) ? stored.getString("sortKey")
				: SendOrder.keyOf(stored.getString("name"));
	}

}
