package com.olate.sms.account.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class OpenApiIT {

	@Autowired
	private TestApi api;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void everyMethodOfTheApiIsDescribedAndNothingElse() {
		TreeSet<String> mapped = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().isAnnotationPresent(RestController.class)) {
				mapping.getPatternValues()
					.stream()
					.filter((path) -> !path.startsWith("/internal/") && !path.startsWith("/v3/")
							&& !path.startsWith("/webhooks/"))
					.forEach((path) -> mapping.getMethodsCondition()
						.getMethods()
						.forEach((method) -> mapped.add(method + " " + path)));
			}
		});
		List<String> described = ApiDocument.of(this.api).operations().stream().map(Object::toString).toList();
		assertThat(new TreeSet<>(described)).isEqualTo(mapped);
		assertThat(described).allMatch((operation) -> operation.contains(" /v1/"));
	}

	@Test
	void everyOperationHasAnIdOfItsOwnASummaryAndSaysHowToLogIn() {
		List<String> ids = new ArrayList<>();
		for (ApiDocument.Operation operation : ApiDocument.of(this.api).operations()) {
			ids.add(operation.node().path("operationId").asString(""));
			assertThat(operation.node().path("summary").asString("")).as("summary of " + operation).isNotEmpty();
			assertThat(operation.node().path("security").size()).as("login of " + operation)
				.isEqualTo(operation.forOperators() ? 1 : 2);
			for (String refusal : List.of("400", "401", "403", "422", "500", "503")) {
				assertThat(operation.node().path("responses").has(refusal)).as(refusal + " of " + operation).isTrue();
			}
		}
		assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
	}

	@Test
	void everyListAndRefusalIsAsDescribed() {
		ApiDocument document = ApiDocument.of(this.api);
		TestOwner owner = this.api.newOwner();
		for (ApiDocument.Operation operation : document.operations()) {
			String path = operation.path().replaceAll("\\{[^}]*}", "nothing-there");
			EntityExchangeResult<String> refused = this.api.anonymous()
				.method(HttpMethod.valueOf(operation.method()))
				.uri(path)
				.exchange()
				.expectStatus()
				.isUnauthorized()
				.expectBody(String.class)
				.returnResult();
			assertThat(document.faults(operation, "401", refused.getResponseBody())).as(operation.toString()).isEmpty();
			if (operation.method().equals("GET") && !operation.hasPathVariable()) {
				RestTestClient client = operation.forOperators() ? this.api.asOperator() : this.api.as(owner);
				EntityExchangeResult<String> answer = client.get()
					.uri(path)
					.exchange()
					.expectStatus()
					.isOk()
					.expectBody(String.class)
					.returnResult();
				assertThat(document.faults(operation, "200", answer.getResponseBody())).as(operation.toString())
					.isEmpty();
			}
		}
	}

}
