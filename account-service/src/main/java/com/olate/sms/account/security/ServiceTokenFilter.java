package com.olate.sms.account.security;

import java.io.IOException;
import java.util.Collections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in requests that carry the service token.
 */
class ServiceTokenFilter extends OncePerRequestFilter {

	private final ServiceToken token;

	ServiceTokenFilter(ServiceToken token) {
		this.token = token;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Credentials credentials = Credentials.parse(Collections.list(request.getHeaders("Authorization")));
		if (credentials instanceof Credentials.Bearer bearer && this.token.matches(bearer.token())) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(Authorities.service());
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

}
