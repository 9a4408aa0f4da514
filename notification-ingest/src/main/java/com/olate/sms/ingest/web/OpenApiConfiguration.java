package com.olate.sms.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The OpenAPI document at {@code /v3/api-docs}: the published schemas of events as they
 * are, and the shapes of this service beside them.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String CONTRACTS = "/contracts/schemas/";

	@Bean
	OpenAPI openApi() {
		Components components = new Components();
		components.addSecuritySchemes("basic",
				new SecurityScheme().type(SecurityScheme.Type.HTTP)
					.scheme("basic")
					.description("Customer System username and password."));
		components.addSecuritySchemes("apiKey",
				new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description("API key."));
		read("/openapi/schemas.json", new TypeReference<Map<String, Schema<?>>>() {
		}).forEach(components::addSchemas);
		components.addSchemas("CloudEvent", contract("notification-event"));
		components.addSchemas("Invoice", contract("data.invoice.created"));
		components.addSchemas("Message", contract("data.message"));
		return new OpenAPI().components(components)
			.info(new Info().title("Olate SMS notification ingest")
				.version("1")
				.description("Takes notification events of billing systems over HTTP."));
	}

	private static Schema<?> contract(String name) {
		Schema<?> schema = read(CONTRACTS + name + ".schema.json", new TypeReference<Schema<?>>() {
		});
		schema.set$schema(null);
		schema.set$id(null);
		return schema;
	}

	private static <T> T read(String path, TypeReference<T> type) {
		try (InputStream in = OpenApiConfiguration.class.getResourceAsStream(path)) {
			return Json31.mapper().readValue(in, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
