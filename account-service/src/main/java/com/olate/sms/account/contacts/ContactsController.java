package com.olate.sms.account.contacts;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The contacts of the account that is logged in.
 */
@RestController
@RequestMapping("/v1/contacts")
class ContactsController {

	private final Contacts contacts;

	private final ContactBook book;

	private final NumberWarnings warnings;

	ContactsController(Contacts contacts, ContactBook book, NumberWarnings warnings) {
		this.contacts = contacts;
		this.book = book;
		this.warnings = warnings;
	}

	@Operation(summary = "Lists the contacts in send order")
	@GetMapping
	Page<ContactView> list(AccountId account, PageQuery query) {
		return this.contacts.page(account, query).map((contact) -> ContactView.of(contact, this.warnings));
	}

	@Operation(summary = "Adds a contact")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ContactView add(AccountId account, @RequestBody NewContact request) {
		return answer(this.book.add(account, request.name(), request.msisdn()));
	}

	@Operation(summary = "Changes a contact")
	@PatchMapping("/{id}")
	ContactView change(AccountId account, @PathVariable String id, @RequestBody ContactRequest request) {
		return answer(this.book.change(account, contactId(id), request.name(), request.msisdn(), request.state()));
	}

	@Operation(summary = "Removes a contact")
	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(AccountId account, @PathVariable String id) {
		if (this.contacts.remove(account, contactId(id)) == Contacts.Removal.NOT_FOUND) {
			throw ProblemException.notFound();
		}
	}

	private static ContactId contactId(String id) {
		if (!ContactId.isValid(id)) {
			throw ProblemException.notFound();
		}
		return new ContactId(id);
	}

	private ContactView answer(ContactOutcome outcome) {
		if (outcome instanceof ContactOutcome.Done done) {
			return ContactView.of(done.contact(), this.warnings);
		}
		if (outcome instanceof ContactOutcome.NumberTaken) {
			throw ProblemException.conflict("number-taken", "Another contact of this account has this number.");
		}
		if (outcome instanceof ContactOutcome.LimitReached) {
			throw ProblemException.conflict("too-many-contacts",
					"An account has at most " + Contacts.LIMIT + " contacts. Remove one first.");
		}
		if (outcome instanceof ContactOutcome.PhoneOptedOut) {
			throw ProblemException.conflict("opted-out",
					"This phone has texted STOP. Only a START from the phone begins messages again.");
		}
		throw ProblemException.notFound();
	}

	/**
	 * What a request says of a new contact.
	 */
	record NewContact(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String msisdn) {

		@Override
		public String toString() {
			return "NewContact[]";
		}

	}

	/**
	 * What a request changes in a contact.
	 */
	record ContactRequest(@Nullable String name, @Nullable String msisdn, @Nullable String state) {

		@Override
		public String toString() {
			return "ContactRequest[]";
		}

	}

}
