package com.olate.sms.account.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriUtils;

/**
 * What becomes of a request that may not go on: to the sign-in, or to an error page.
 */
final class PageRefusals {

	/** Marks a request whose form was too old; the error page says so. */
	static final String FORM_EXPIRED = PageRefusals.class.getName() + ".formExpired";

	private PageRefusals() {
	}

	static void signInNeeded(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
			throws IOException {
		if (!PageRequests.isKnown(request.getRequestURI())) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		String signIn = "/sign-in" + next(request);
		if (request.getHeader("HX-Request") != null) {
			// A refreshed part of a page: the whole page goes to the sign-in.
			response.setHeader("HX-Redirect", "/sign-in");
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		response.sendRedirect(signIn);
	}

	static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		if (denied instanceof CsrfException) {
			request.setAttribute(FORM_EXPIRED, true);
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		response.sendError(PageRequests.isKnown(request.getRequestURI()) ? HttpServletResponse.SC_FORBIDDEN
				: HttpServletResponse.SC_NOT_FOUND);
	}

	private static String next(HttpServletRequest request) {
		if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
			return "";
		}
		String query = request.getQueryString();
		String wanted = request.getRequestURI() + ((query != null) ? "?" + query : "");
		return "?next=" + UriUtils.encode(wanted, StandardCharsets.UTF_8);
	}

}
