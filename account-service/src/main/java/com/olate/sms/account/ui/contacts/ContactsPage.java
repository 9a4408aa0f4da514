package com.olate.sms.account.ui.contacts;

import java.io.IOException;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactBook;
import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.contacts.ContactOutcome;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.csv.CsvDownload;
import com.olate.sms.account.csv.CsvWriter;
import com.olate.sms.account.outbox.TestMessages;
import com.olate.sms.account.outbox.TestOutcome;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of contacts in send order, and what is done to one of them by a button.
 */
@Controller
@RequestMapping("/contacts")
class ContactsPage {

	static final String LIST = "redirect:/contacts";

	private final Contacts contacts;

	private final ContactBook book;

	private final ContactRows rows;

	private final TestMessages tests;

	ContactsPage(Contacts contacts, ContactBook book, ContactRows rows, TestMessages tests) {
		this.contacts = contacts;
		this.book = book;
		this.rows = rows;
		this.tests = tests;
	}

	@GetMapping
	ModelAndView list(AccountId account, PageQuery query) {
		return new ModelAndView("contacts/list", "contacts", this.rows.page(account, query));
	}

	@GetMapping(path = "/contacts.csv")
	void download(AccountId account, HttpServletResponse response) throws IOException {
		try (CsvWriter csv = CsvDownload.begin(response, "contacts.csv")) {
			csv.row("name", "number", "state");
			for (Contact contact : this.contacts.inSendOrder(account)) {
				csv.row(contact.name(), contact.msisdn().value(), ContactRow.word(contact.state()).text());
			}
		}
	}

	@PostMapping("/{id}/pause")
	String pause(AccountId account, @PathVariable String id, RedirectAttributes flash) {
		return change(account, id, ContactState.PAUSED, flash);
	}

	@PostMapping("/{id}/resume")
	String resume(AccountId account, @PathVariable String id, RedirectAttributes flash) {
		return change(account, id, ContactState.ACTIVE, flash);
	}

	@PostMapping("/{id}/test")
	String test(AccountId account, @PathVariable String id, RedirectAttributes flash) {
		TestOutcome outcome = this.tests.send(account, contactId(id));
		if (outcome instanceof TestOutcome.OnItsWay sent) {
			flash.addFlashAttribute("done", "A test to " + sent.contact().name()
					+ " is on its way, for 1 credit. It arrives within about a minute; History shows what became of it.");
		}
		else if (outcome instanceof TestOutcome.Refused refused) {
			flash.addFlashAttribute("failed",
					"No test was sent to " + refused.contact().name() + ": " + reason(refused.reason()));
		}
		else {
			throw ProblemException.notFound();
		}
		return LIST;
	}

	@GetMapping("/{id}/remove")
	ModelAndView confirm(AccountId account, @PathVariable String id) {
		return new ModelAndView("contacts/remove", "contact", find(account, id));
	}

	@PostMapping("/{id}/remove")
	String remove(AccountId account, @PathVariable String id, RedirectAttributes flash) {
		Contact contact = find(account, id);
		this.contacts.remove(account, contact.id());
		flash.addFlashAttribute("done", contact.name() + " was removed and gets no more messages.");
		return LIST;
	}

	private String change(AccountId account, String id, ContactState state, RedirectAttributes flash) {
		ContactOutcome outcome = this.book.change(account, contactId(id), null, null, state.name());
		if (outcome instanceof ContactOutcome.Done done) {
			flash.addFlashAttribute("done", done.contact().name() + ((state == ContactState.PAUSED)
					? " is paused and gets no messages until you resume." : " gets messages again."));
			return LIST;
		}
		if (outcome instanceof ContactOutcome.PhoneOptedOut) {
			flash.addFlashAttribute("failed",
					"This phone has texted STOP. Only a START from the phone begins messages again.");
			return LIST;
		}
		throw ProblemException.notFound();
	}

	private Contact find(AccountId account, String id) {
		return this.contacts.find(account, contactId(id)).orElseThrow(ProblemException::notFound);
	}

	static ContactId contactId(String id) {
		if (!ContactId.isValid(id)) {
			throw ProblemException.notFound();
		}
		return new ContactId(id);
	}

	private static String reason(TestOutcome.Refusal reason) {
		return switch (reason) {
			case NO_CREDIT -> "there are no credits left.";
			case PAUSED -> "this contact is paused.";
			case OPTED_OUT -> "this phone has texted STOP.";
			case SUSPENDED -> "the account is suspended.";
		};
	}

}
