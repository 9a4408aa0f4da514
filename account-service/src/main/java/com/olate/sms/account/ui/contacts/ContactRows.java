package com.olate.sms.account.ui.contacts;

import java.util.ArrayList;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.NumberWarnings;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;

import org.springframework.stereotype.Component;

/**
 * The rows of the list of contacts, a page of them at a time.
 */
@Component
class ContactRows {

	private final Contacts contacts;

	private final NumberWarnings warnings;

	ContactRows(Contacts contacts, NumberWarnings warnings) {
		this.contacts = contacts;
		this.warnings = warnings;
	}

	Page<ContactRow> page(AccountId account, PageQuery query) {
		Page<Contact> page = this.contacts.page(account, query);
		List<ContactRow> rows = new ArrayList<>();
		for (Contact contact : page.items()) {
			rows.add(ContactRow.of(query.offset() + rows.size() + 1, contact, this.warnings));
		}
		return Page.of(query, rows, page.total());
	}

}
