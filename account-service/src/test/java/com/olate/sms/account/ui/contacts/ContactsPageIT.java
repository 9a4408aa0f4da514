package com.olate.sms.account.ui.contacts;

import java.time.Instant;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.contacts.OptOuts;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class ContactsPageIT {

	private static final Instant STOPPED = Instant.parse("2026-03-01T12:00:00Z");

	@Autowired
	private TestApi api;

	@Autowired
	private Contacts contacts;

	@Autowired
	private OptOuts optOuts;

	private TestOwner owner;

	private Visitor visitor;

	@BeforeEach
	void signIn() {
		this.owner = this.api.newOwner();
		this.visitor = Visitor.at(this.api).signIn(this.owner);
		this.visitor.get("/contacts/new");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "07791 234 455 | did you mean 447791234455", "'' | Write a phone number",
					"12345 | at least 7 digits", "1234567890123456 | at most 15 digits", "4477912344x5 | is a letter",
					"44+7791234455 | may only stand in front", "٤٤٧٧٩١٢٣٤٤٥٥ | digit of another script",
					"+44 7791 (0) 234455 | right after the country code" })
	void aBadNumberIsExplainedAndWhatWasTypedIsKept(String number, String words) {
		Visitor.Answer answer = add("Dee <script>alert(1)</script>", number);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body())
			.contains(words, "aria-invalid=\"true\"", "href=\"#msisdn\"", "Dee &lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert");
		assertThat(this.contacts.inSendOrder(this.owner.account())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "+44 (0)7791 234455 | 447791234455", "1 248 123 456 | 1248123456",
			"0044-7791.234.455 | 447791234455" })
	void aGoodNumberIsShownAsItWillBeTexted(String typed, String kept) {
		String line = this.visitor.get("/contacts/preview?msisdn=" + typed.replace("+", "%2B").replace(" ", "%20"))
			.body();
		assertThat(line).contains("We will text").contains(kept).doesNotContain("<html");
		assertThat(add("Dee", typed).location()).isEqualTo("/contacts");
		assertThat(this.visitor.get("/contacts").body()).contains("Dee was added. We will text " + kept);
	}

	@Test
	void aNumberThatIsTakenIsSaidBesideTheField() {
		add("Dee", "447791234455");
		assertThat(add("Eve", "447791234455").body()).contains("Another contact has this number already.");
		add("Eve", "447791234456");
		String eve = this.contacts.inSendOrder(this.owner.account()).get(1).id().value();
		Visitor.Answer answer = this.visitor.post("/contacts/" + eve, Map.of("name", "Eve", "msisdn", "447791234455"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(this.visitor.post("/contacts/" + eve, Map.of("name", "Aaron", "msisdn", "447791234456")).location())
			.isEqualTo("/contacts");
		assertThat(this.contacts.inSendOrder(this.owner.account())).extracting(Contact::name)
			.containsExactly("Aaron", "Dee");
	}

	@Test
	void aPhoneThatStoppedIsMarkedWithWhyAndNotResumed() {
		add("Dee", "447791234455");
		this.optOuts.stop(this.owner.account(), new Msisdn("447791234455"), "Olate", STOPPED);
		String dee = this.contacts.inSendOrder(this.owner.account()).get(0).id().value();
		assertThat(this.visitor.get("/contacts").body()).contains("Stopped by the phone", "Texted STOP")
			.doesNotContain("Send a test");
		assertThat(this.visitor.get("/contacts/" + dee).body()).contains("This phone has texted STOP");
		this.visitor.post("/contacts/" + dee + "/resume", Map.of());
		assertThat(this.visitor.get("/contacts").body()).contains("Only a START from the phone begins messages again");
		this.visitor.post("/contacts/" + dee + "/test", Map.of());
		assertThat(this.visitor.get("/contacts").body())
			.contains("No test was sent to Dee: this phone has texted STOP.");
	}

	@Test
	void aTestWithoutCreditsIsNotSent() {
		add("Dee", "447791234455");
		this.visitor.get("/contacts");
		String dee = this.contacts.inSendOrder(this.owner.account()).get(0).id().value();
		this.visitor.post("/contacts/" + dee + "/test", Map.of());
		assertThat(this.visitor.get("/contacts").body())
			.contains("No test was sent to Dee: there are no credits left.");
	}

	@Test
	void aLongListComesPageByPageAndGoesOutWhole() {
		StringBuilder file = new StringBuilder("Name,Number\n");
		for (int i = 0; i < 1_200; i++) {
			file.append("Person ").append(10_000 + i).append(",44770020").append(1_000 + i).append('\n');
		}
		assertThat(upload(file.toString()).location()).isEqualTo("/contacts");
		String first = this.visitor.get("/contacts").body();
		assertThat(first).contains("1,200 contacts were added.", "Person 10000", "Page 1 of 24")
			.doesNotContain("Person 10050");
		assertThat(this.visitor.get("/contacts?page=23").body()).contains("Person 11199");
		assertThat(this.visitor.get("/contacts?page=x").status()).isEqualTo(422);
		assertThat(this.visitor.get("/contacts/contacts.csv").body().lines()).hasSize(1_201);
	}

	@Test
	void badRowsComeBackAsAFileThatRunsNoFormula() {
		String page = upload("name;phone\n=1+1;447700200001x\nDee;447700200002\nEve;447700200002\n").body();
		assertThat(page).contains("1 contact was added, 2 rows were not taken.");
		Matcher link = Pattern.compile("base64,([A-Za-z0-9+/=]+)").matcher(page.replace("&#43;", "+"));
		assertThat(link.find()).isTrue();
		String file = new String(Base64.getDecoder().decode(link.group(1)), StandardCharsets.UTF_8);
		assertThat(file).contains("\"'=1+1\"", "\"447700200001x\",2,\"Character 13 is a letter", "\"Eve\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | Choose a file first", "a,b | There is no column name",
			"name,colour | There is no column number", "'name,number\n\"Dee,447700' | quotes" })
	void whatIsNoListOfContactsIsRefusedWhole(String file, String words) {
		Visitor.Answer answer = upload(file);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains(words, "href=\"#file\"");
	}

	@Test
	void anAccountKeepsToItsMostContacts() {
		StringBuilder file = new StringBuilder("name,number\n");
		for (int i = 0; i < Contacts.LIMIT; i++) {
			file.append("P,4477").append(10_000_000 + i).append('\n');
		}
		add("Dee", "447791234455");
		assertThat(upload(file.toString()).body()).contains("9,999 contacts were added, 1 row was not taken.",
				"at most 10000 contacts");
		assertThat(add("Eve", "447791234456").body()).contains("at most 10000 contacts");
	}

	private Visitor.Answer add(String name, String number) {
		return this.visitor.post("/contacts/new", Map.of("name", name, "msisdn", number));
	}

	private Visitor.Answer upload(String file) {
		this.visitor.get("/contacts/import");
		return this.visitor.upload("/contacts/import", "file", file.getBytes(StandardCharsets.UTF_8));
	}

}
