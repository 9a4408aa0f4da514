package com.olate.sms.account.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit: at once where the length is announced, else when the
 * reader gets there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {

	private static final String BETWEEN_SERVICES = "/internal/";

	private final WebProperties properties;

	BodyLimitFilter(WebProperties properties) {
		this.properties = properties;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long limit = limit(request);
		if (request.getContentLengthLong() > limit) {
			if (isUpload(request)) {
				// From a form, so a page answers.
				Refusals.drain(request.getInputStream());
				response.sendError(ProblemKind.TOO_LARGE.status());
				return;
			}
			Refusals.refuse(request, response, ProblemKind.TOO_LARGE.with(new BodyTooLargeException(limit).detail()));
			return;
		}
		chain.doFilter(new LimitedBodyRequest(request, limit), response);
	}

	private long limit(HttpServletRequest request) {
		if (request.getRequestURI().startsWith(BETWEEN_SERVICES)) {
			return this.properties.maxInternalBody().toBytes();
		}
		return (isUpload(request) ? this.properties.maxUpload() : this.properties.maxBody()).toBytes();
	}

	private static boolean isUpload(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.startsWith("multipart/form-data");
	}

}
