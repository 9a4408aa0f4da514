package com.olate.sms.account.ui;

import java.time.Duration;
import java.util.Map;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class SessionsIT {

	@Autowired
	private TestApi api;

	@Autowired
	private TestClock clock;

	private TestOwner owner;

	private Visitor visitor;

	@BeforeEach
	void somebody() {
		this.owner = this.api.newOwner();
		this.visitor = Visitor.at(this.api);
	}

	@Test
	void aSessionBeginsAnewWithTheSignInAndItsCookiesAreKeptFromScripts() {
		this.visitor.get("/sign-in");
		Visitor.Answer first = signIn();
		String cookies = first.headers().get("set-cookie");
		assertThat(cookies).contains("olate=", "HttpOnly", "SameSite=Lax").doesNotContain("Secure");
		String again = signIn().headers().get("set-cookie");
		assertThat(sessionId(again)).isNotEqualTo(sessionId(cookies));
		assertThat(this.visitor.get("/contacts").status()).isEqualTo(200);
	}

	@Test
	void aNewPasswordEndsTheSessionsOfTheLoginEverywhere() {
		this.visitor.signIn(this.owner);
		assertThat(this.visitor.get("/contacts").status()).isEqualTo(200);
		this.api.as(this.owner)
			.put()
			.uri("/v1/account/password")
			.body(Map.of("current", this.owner.password(), "new", "another password"))
			.exchange()
			.expectStatus()
			.isNoContent();
		assertThat(this.visitor.get("/contacts").location()).startsWith("/sign-in");
	}

	@Test
	void aSessionEndsAfterItsLifetimeHoweverBusyItIs() {
		this.visitor.signIn(this.owner);
		this.clock.advance(Duration.ofHours(12));
		assertThat(this.visitor.get("/contacts").location()).startsWith("/sign-in");
	}

	@Test
	void aPageThatIsLeftOpenDoesNotStaySignedIn() {
		this.visitor.signIn(this.owner).get("/contacts");
		this.clock.advance(Duration.ofMinutes(20));
		for (String polled : PageRequests.POLLED) {
			assertThat(this.visitor.get(polled).status()).as(polled).isEqualTo(200);
		}
		this.clock.advance(Duration.ofMinutes(9));
		assertThat(this.visitor.get("/contacts").status()).as("29 minutes after the last page").isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(29));
		assertThat(this.visitor.get("/home/latest").status()).isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(1));
		Visitor.Answer ended = this.visitor.poll("/home/latest", "/history?from=2026-03-01");
		assertThat(ended.status()).isEqualTo(401);
		assertThat(ended.headers().get("hx-redirect")).isEqualTo("/sign-in?next=%2Fhistory%3Ffrom%3D2026-03-01");
		assertThat(this.visitor.get("/contacts").location()).startsWith("/sign-in");
	}

	@Test
	void signingOutEndsTheSession() {
		this.visitor.signIn(this.owner).get("/contacts");
		assertThat(this.visitor.post("/sign-out", Map.of()).location()).endsWith("/sign-in?out");
		assertThat(this.visitor.get("/contacts").location()).startsWith("/sign-in");
	}

	@Test
	void whoGuessesIsSlowedDownAndEverybodyWrongReadsTheSame() {
		this.visitor.get("/sign-in");
		String unknown = refused("nobody-" + this.owner.username());
		String known = refused(this.owner.username());
		assertThat(known).contains("The username or the password is wrong");
		assertThat(unknown).contains("The username or the password is wrong");
		Visitor.Answer slowed = null;
		for (int i = 0; i < 60 && (slowed == null || slowed.status() != 429); i++) {
			slowed = this.visitor.post("/sign-in",
					Map.of("username", this.owner.username(), "password", "wrong password " + i));
		}
		assertThat(slowed.body()).contains("Too many wrong passwords");
		assertThat(slowed.headers()).containsKey("retry-after");
	}

	@Test
	void anOperatorBeginsWithTheOperatorsPages() {
		this.visitor.get("/sign-in");
		Visitor.Answer answer = this.visitor.post("/sign-in",
				Map.of("username", TestEnvironment.OPERATOR, "password", TestEnvironment.OPERATOR_PASSWORD));
		assertThat(answer.location()).endsWith("/");
		assertThat(this.visitor.get("/").location()).startsWith("/operator");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)",
			"/a\r\nSet-Cookie: a=b", "/a b" })
	void theSignInLeadsNowhereElse(String next) {
		this.visitor.get("/sign-in");
		Visitor.Answer answer = this.visitor.post("/sign-in",
				Map.of("username", this.owner.username(), "password", this.owner.password(), "next", next));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.location()).isEqualTo("/");
	}

	@Test
	void aBasicLoginOpensNoPage() {
		this.api.as(this.owner)
			.get()
			.uri("/contacts")
			.header("Accept", "text/html")
			.exchange()
			.expectStatus()
			.is3xxRedirection()
			.expectHeader()
			.valueMatches("Location", "/sign-in\\?next=.*contacts");
	}

	private Visitor.Answer signIn() {
		return this.visitor.post("/sign-in",
				Map.of("username", this.owner.username(), "password", this.owner.password()));
	}

	private String refused(String username) {
		Visitor.Answer answer = this.visitor.post("/sign-in",
				Map.of("username", username, "password", "wrong password"));
		assertThat(answer.status()).isEqualTo(422);
		return answer.body();
	}

	private static String sessionId(String cookies) {
		return cookies.replaceAll(".*olate=([^;]+).*", "$1");
	}

}
