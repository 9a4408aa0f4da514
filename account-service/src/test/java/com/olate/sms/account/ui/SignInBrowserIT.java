package com.olate.sms.account.ui;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Browser;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class SignInBrowserIT {

	@Autowired
	private TestApi api;

	private Browser browser;

	private TestOwner owner;

	@BeforeEach
	void open() {
		this.browser = Browser.at(this.api);
		this.owner = this.api.newOwner();
	}

	@Test
	void anOwnerIsLedToTheSignInAndBackToThePageThatWasWanted() {
		this.browser.open("/help?topic=numbers").open("/contacts?page=0");
		assertThat(this.browser.path()).startsWith("/sign-in?next=");
		this.browser.looksRight("sign-in");
		this.browser.type("username", this.owner.username()).type("password", "wrong").press("Sign in");
		assertThat(this.browser.text()).contains("The username or the password is wrong");
		assertThat(this.browser.find("#username").getDomProperty("value")).isEqualTo(this.owner.username());
		this.browser.looksRight("sign-in-wrong");
		this.browser.type("password", this.owner.password()).press("Sign in");
		this.browser.await((page) -> assertThat(page.path()).isEqualTo("/contacts?page=0"));
		this.browser.open("/");
		this.browser.press("Sign out");
		assertThat(this.browser.text()).contains("You are signed out");
		this.browser.open("/");
		assertThat(this.browser.path()).startsWith("/sign-in");
	}

	@Test
	void signingInNeedsNoScripts() {
		this.browser.scripts(false).signIn(this.owner);
		this.browser.await((page) -> assertThat(page.path()).isEqualTo("/"));
		this.browser.press("Sign out");
		this.browser.await((page) -> assertThat(page.text()).contains("You are signed out"));
	}

}
