package com.olate.sms.account.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
		if (request.getHeader("HX-Request") != null) {
			// A refreshed part of a page: the whole page goes to the sign-in, and comes
			// back.
			response.setHeader("HX-Redirect", "/sign-in" + next(pathOf(request.getHeader("HX-Current-URL"))));
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		response.sendRedirect("/sign-in" + (request.getMethod().equals("GET") ? next(asked(request)) : ""));
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

	private static String asked(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	/** The path and query of the page that a browser says it shows. */
	private static String pathOf(@Nullable String address) {
		return (address != null) ? address.replaceFirst("^https?://[^/?#]*", "").replaceFirst("#.*", "") : "/";
	}

	private static String next(String wanted) {
		return LocalAddress.orHome(wanted).equals("/") ? ""
				: "?next=" + UriUtils.encode(wanted, StandardCharsets.UTF_8);
	}

}
