package com.olate.sms.account.ui.contacts;

import java.time.Instant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.contacts.OptOuts;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Browser;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class ContactsBrowserIT {

	private static final Instant STOPPED = Instant.parse("2026-03-01T12:00:00Z");

	@Autowired
	private TestApi api;

	@Autowired
	private Contacts contacts;

	@Autowired
	private OptOuts optOuts;

	@Autowired
	private Ledger ledger;

	private Browser browser;

	private TestOwner owner;

	@BeforeEach
	void open() {
		this.browser = Browser.at(this.api);
		this.owner = this.api.newOwner();
	}

	@Test
	void aContactIsAddedWithItsNumberShownAsItIsTyped() {
		this.browser.signIn(this.owner).open("/contacts");
		this.browser.looksRight("contacts-empty");
		this.browser.follow("Add the first contact");
		this.browser.type("name", "Dee Davis").type("msisdn", "+44 (0)7791 234 455");
		this.browser.await((page) -> assertThat(page.text()).contains("We will text 447791234455"));
		this.browser.looksRight("contact-new");
		this.browser.type("msisdn", "07791 234455");
		this.browser.await((page) -> assertThat(page.text()).contains("leave out the leading 0"));
		this.browser.press("Add contact");
		assertThat(this.browser.text()).contains("One thing is to be changed");
		assertThat(this.browser.find("#name").getDomProperty("value")).isEqualTo("Dee Davis");
		this.browser.looksRight("contact-refused");
		this.browser.type("msisdn", "447791234455").press("Add contact");
		assertThat(this.browser.path()).isEqualTo("/contacts");
		assertThat(this.browser.text()).contains("Dee Davis was added. We will text 447791234455.");
	}

	@Test
	void countryCodesAreFoundByTyping() {
		this.browser.signIn(this.owner).open("/contacts/new");
		this.browser.find("#country").sendKeys("irel");
		this.browser.await((page) -> assertThat(page.find("#codes-count").getText()).isEqualTo("1 country"));
		assertThat(this.browser.find("#codes li:not([hidden])").getText()).contains("353").contains("Ireland");
	}

	@Test
	void contactsArePausedTestedAndRemovedWithoutScripts() {
		this.ledger.grant(this.owner.account(), null, 5, "test", "to test");
		int number = 10;
		for (String name : List.of("Éva Kovács", "Alice Adams", "Bob O'Neill", "Carol <b>Clark</b>")) {
			this.contacts.add(this.owner.account(), name, new Msisdn("4477001000" + number++));
		}
		this.contacts.add(this.owner.account(), "Dan of the US", new Msisdn("1248123456"));
		this.optOuts.stop(this.owner.account(), new Msisdn("447700100012"), "Olate", STOPPED);
		this.browser.scripts(false).signIn(this.owner).open("/contacts");
		assertThat(this.browser.all("tbody th")).extracting((name) -> name.getText())
			.containsExactly("Alice Adams", "Bob O'Neill", "Carol <b>Clark</b>", "Dan of the US", "Éva Kovács");
		this.browser.press("Send a test to Alice Adams");
		assertThat(this.browser.text()).contains("A test to Alice Adams is on its way");
		this.browser.press("Pause Carol");
		assertThat(this.browser.text()).contains("is paused and gets no messages");
		this.browser.scripts(true).open("/contacts").looksRight("contacts").follow("Remove Éva");
		this.browser.looksRight("contact-remove").open("/contacts");
		this.browser.scripts(false).follow("Remove Éva");
		assertThat(this.browser.text()).contains("Remove Éva Kovács?");
		this.browser.press("Remove");
		assertThat(this.browser.text()).contains("Éva Kovács was removed");
		assertThat(this.contacts.inSendOrder(this.owner.account())).extracting(Contact::name)
			.doesNotContain("Éva Kovács")
			.hasSize(4);
	}

	@Test
	void aFileIsImportedAndItsBadRowsComeBack(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("people.csv");
		Files.writeString(file, """
				Name;Number
				Alice Adams;447700100201
				Bob Brown;07700 100202
				;447700100203
				Dee Davis;+44 7700 100201
				Eve Evans;447700100204
				=HYPERLINK("http://bad");44x
				""");
		this.browser.signIn(this.owner).open("/contacts").follow("Import a file");
		this.browser.looksRight("contacts-import");
		this.browser.choose("file", file).press("Import");
		assertThat(this.browser.text()).contains("2 contacts were added, 4 rows were not taken.");
		assertThat(this.browser.find("a[download]").getDomAttribute("href")).startsWith("data:text/csv");
		this.browser.looksRight("contacts-import-refused");
		assertThat(this.contacts.inSendOrder(this.owner.account())).extracting(Contact::name)
			.containsExactly("Alice Adams", "Eve Evans");
	}

}
