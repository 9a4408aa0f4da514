package com.olate.sms.account.web;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads JSON bodies. People's requests may hold known fields only, since a misspelt one
 * would be lost in silence; between services unknown fields are ignored, so that either
 * side may be newer.
 */
class RequestBodyConverter extends JacksonJsonHttpMessageConverter {

	private static final String BETWEEN_SERVICES = "/internal/";

	RequestBodyConverter(JsonMapper mapper) {
		super(mapper);
	}

	@Override
	protected ObjectReader customizeReader(ObjectReader reader, JavaType type) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& !isBetweenServices(attributes.getRequest())) {
			return reader.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
		}
		return reader;
	}

	private static boolean isBetweenServices(HttpServletRequest request) {
		return request.getServletPath().startsWith(BETWEEN_SERVICES);
	}

}
