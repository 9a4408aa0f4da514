package com.olate.sms.account.openapi;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The API as described at {@code /v3/api-docs}.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	static final String BASIC = "basic";

	static final String API_KEY = "apiKey";

	static {
		SpringDocUtils.getConfig()
			.replaceWithSchema(AccountId.class, new StringSchema().pattern("^[a-z0-9]{16}$"))
			.addRequestWrapperToIgnore(AccountId.class, Operator.class, PageQuery.class);
	}

	@Bean
	OpenAPI description() {
		return new OpenAPI()
			.info(new Info().title("Olate SMS accounts")
				.version("1")
				.description("Accounts, contacts, orders, credits and message history. Errors are problem documents "
						+ "(RFC 9457); every answer carries X-Request-Id."))
			.components(new Components()
				.addSecuritySchemes(BASIC,
						new SecurityScheme().type(SecurityScheme.Type.HTTP)
							.scheme("basic")
							.description("Customer System username and password, or an operator's"))
				.addSecuritySchemes(API_KEY,
						new SecurityScheme().type(SecurityScheme.Type.HTTP)
							.scheme("bearer")
							.description("An API key of the account, osk_…"))
				.addSchemas(ProblemSchema.NAME, ProblemSchema.schema()));
	}

	@Bean
	RecordSchemas recordSchemas() {
		return new RecordSchemas();
	}

	@Bean
	OperationDescriptions operationDescriptions() {
		return new OperationDescriptions();
	}

}
