package com.olate.sms.account.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all pages have in common.
 */
@AccountServiceTest
class PagesIT {

	@Autowired
	private TestApi api;

	@Test
	void pagesTellBrowsersToTrustNothingElseAndToKeepNothing() {
		Visitor.Answer page = Visitor.at(this.api).signIn(this.api.newOwner()).get("/contacts");
		assertThat(page.headers().get("content-security-policy"))
			.contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
					"frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(page.headers()).containsEntry("x-frame-options", "DENY")
			.containsEntry("x-content-type-options", "nosniff")
			.containsEntry("referrer-policy", "same-origin");
		assertThat(page.headers().get("cache-control")).contains("no-store");
		assertThat(page.headers().get("content-type")).startsWith("text/html");
	}

	@Test
	void stylesAndScriptsHaveAddressesThatMayBeKeptForGood() {
		Visitor visitor = Visitor.at(this.api);
		Matcher files = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"#]+)\"")
			.matcher(visitor.get("/sign-in").body());
		int count = 0;
		while (files.find()) {
			Visitor.Answer file = visitor.get(files.group(1));
			assertThat(file.status()).as(files.group(1)).isEqualTo(200);
			assertThat(file.headers().get("cache-control")).contains("max-age=31536000", "immutable");
			assertThat(files.group(1)).matches(".*-[0-9a-f]{32}\\.[a-z]+");
			count++;
		}
		assertThat(count).isGreaterThanOrEqualTo(5);
		assertThat(visitor.get("/assets/../application.yaml").status()).isIn(400, 404);
	}

	@Test
	void browsersAreRefusedInWords() {
		Visitor owner = Visitor.at(this.api).signIn(this.api.newOwner());
		for (String path : new String[] { "/nothing", "/contacts/c-0", "/contacts/nothing", "/error" }) {
			Visitor.Answer answer = owner.get(path);
			assertThat(answer.status()).as(path).isEqualTo(404);
			assertThat(answer.body()).as(path).contains("<h1>There is no such page</h1>", "Olate SMS");
		}
		Visitor.Answer forbidden = owner.get("/operator/accounts");
		assertThat(forbidden.status()).isEqualTo(403);
		assertThat(forbidden.body()).contains("This page is not for your login");
		assertThat(Visitor.at(this.api).get("/nothing").status()).isEqualTo(404);
	}

	@Test
	void aFileThatIsTooLargeIsRefusedInWords() {
		Visitor owner = Visitor.at(this.api).signIn(this.api.newOwner());
		owner.get("/contacts/import");
		Visitor.Answer answer = owner.upload("/contacts/import", "file", new byte[3 * 1024 * 1024]);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("That file is too large");
	}

}
