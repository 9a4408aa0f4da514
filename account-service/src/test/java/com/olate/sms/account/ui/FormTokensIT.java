package com.olate.sms.account.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No page changes anything for a form that is not ours.
 */
@AccountServiceTest
class FormTokensIT {

	@Autowired
	private TestApi api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void everyFormIsRefusedWithoutItsToken() {
		Set<String> paths = changing();
		assertThat(paths).contains("/sign-in", "/sign-out", "/contacts/new", "/contacts/{id}/remove");
		Visitor owner = Visitor.at(this.api).signIn(this.api.newOwner());
		Visitor operator = Visitor.at(this.api).signIn(TestEnvironment.OPERATOR, TestEnvironment.OPERATOR_PASSWORD);
		for (String path : paths) {
			Visitor visitor = path.startsWith("/operator") ? operator : owner;
			for (String token : List.of("", "of-another-session", "AAAAAAAA")) {
				Visitor.Answer answer = visitor.postWithToken(path.replaceAll("\\{[^/]*}", "c-0"), Map.of("name", "x"),
						token);
				assertThat(answer.status()).as(path).isEqualTo(403);
				assertThat(answer.body()).as(path).contains("This form has expired");
			}
		}
	}

	@Test
	void aFormOfAnotherSessionIsRefused() {
		Visitor one = Visitor.at(this.api).signIn(this.api.newOwner());
		Visitor other = Visitor.at(this.api).signIn(this.api.newOwner());
		String token = other.get("/contacts/new").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		assertThat(one.postWithToken("/contacts/new", Map.of("name", "Dee", "msisdn", "447700100400"), token).status())
			.isEqualTo(403);
		assertThat(other.post("/contacts/new", Map.of("name", "Dee", "msisdn", "447700100400")).status())
			.isEqualTo(302);
	}

	private Set<String> changing() {
		Set<String> paths = new TreeSet<>(Set.of("/sign-out"));
		this.mappings.getHandlerMethods().forEach((mapping, method) -> {
			boolean changes = mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.anyMatch((verb) -> verb != RequestMethod.GET);
			if (changes && method.getBeanType().getPackageName().startsWith(getClass().getPackageName())) {
				paths.addAll(mapping.getPatternValues());
			}
		});
		return paths;
	}

}
