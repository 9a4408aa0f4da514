package com.olate.sms.gateway.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only callers with the service token past, except to health and metrics, and to
 * where carriers report: they have secrets of their own.
 */
@Component
class ServiceTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final ServiceToken token;

	ServiceTokenFilter(ServiceToken token) {
		this.token = token;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/actuator/") || request.getRequestURI().startsWith("/carriers/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader("Authorization");
		boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
		if (bearer && this.token.matches(header.substring(SCHEME.length()).strip())) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader("WWW-Authenticate", "Bearer");
		Problems.write(response, Problem.ofStatus(HttpServletResponse.SC_UNAUTHORIZED));
	}

}
