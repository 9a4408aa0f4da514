package com.olate.sms.account.security;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.logins.LoginResult;
import com.olate.sms.account.logins.LoginVerification;
import com.olate.sms.account.web.ProblemKind;
import com.olate.sms.account.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs the caller of the API in for this one request. A wrong login ends here, with the
 * same bytes for an unknown user and a wrong password.
 */
class LoginFilter extends OncePerRequestFilter {

	private final LoginVerification logins;

	LoginFilter(LoginVerification logins) {
		this.logins = logins;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Credentials credentials = Credentials.parse(Collections.list(request.getHeaders("Authorization")));
		if (credentials instanceof Credentials.Malformed malformed) {
			Refusals.refuse(request, response, ProblemKind.MALFORMED.with(malformed.detail()));
			return;
		}
		if (!(credentials instanceof Credentials.None)) {
			Authentication login = loggedIn(request, response, verify(credentials, request.getRemoteAddr()));
			if (login == null) {
				return;
			}
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(login);
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

	private LoginResult verify(Credentials credentials, String address) {
		if (credentials instanceof Credentials.Basic basic) {
			return this.logins.verify(basic.username(), basic.password(), address);
		}
		if (credentials instanceof Credentials.Bearer bearer) {
			return this.logins.verify(bearer.token());
		}
		return new LoginResult.Wrong();
	}

	private static @Nullable Authentication loggedIn(HttpServletRequest request, HttpServletResponse response,
			LoginResult result) throws IOException {
		if (result instanceof LoginResult.Owner owner) {
			return Authorities.owner(owner.account());
		}
		if (result instanceof LoginResult.OperatorLogin operator) {
			return Authorities.operator(new Operator(operator.username()));
		}
		if (result instanceof LoginResult.Throttled throttled) {
			Duration wait = throttled.retryAfter();
			Refusals.refuse(request, response, ProblemKind.TOO_MANY.with("Too many wrong logins. Wait and try again."),
					wait);
		}
		else if (result instanceof LoginResult.Busy busy) {
			Refusals.refuse(request, response, ProblemKind.UNAVAILABLE.problem(), busy.retryAfter());
		}
		else {
			LoginNeeded.answer(request, response);
		}
		return null;
	}

}
