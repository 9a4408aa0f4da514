package com.olate.sms.account.ui;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells requests for pages from those of programs: the addresses of pages are pages
 * whatever is accepted, and so is any other address that a browser opens, so that people
 * are refused in words. The addresses of programs never are.
 */
final class PageRequests {

	/** Owners' sections. */
	static final List<String> OWNERS = List.of("/home", "/credits", "/contacts", "/history", "/settings");

	static final String OPERATORS = "/operator";

	/** For everybody, also before signing in. */
	static final List<String> OPEN = List.of("/sign-in", "/help", "/assets", "/webjars");

	/** What pages that are open fetch by themselves. */
	static final List<String> POLLED = List.of("/home/latest", "/history/list");

	private static final List<String> PROGRAMS = List.of("/v1", "/v3", "/internal", "/webhooks", "/actuator");

	private PageRequests() {
	}

	static boolean isPage(HttpServletRequest request) {
		String path = path(request);
		if (isUnder(path, PROGRAMS)) {
			return false;
		}
		return isKnown(path) || acceptsPages(request);
	}

	/**
	 * Whether there is a section of pages that begins with the path's first part.
	 */
	static boolean isKnown(String path) {
		return path.equals("/") || path.equals("/sign-out") || isUnder(path, OWNERS) || isUnder(path, OPEN)
				|| isUnder(path, List.of(OPERATORS));
	}

	/**
	 * Whether no person asks, but a page that was left open.
	 */
	static boolean isPolled(HttpServletRequest request) {
		return POLLED.contains(request.getRequestURI());
	}

	/**
	 * The path that was asked for, also where an error is answered for it.
	 */
	static String path(HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.ERROR
				&& request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
			return failed;
		}
		return request.getRequestURI();
	}

	private static boolean acceptsPages(HttpServletRequest request) {
		String accepted = request.getHeader("Accept");
		return accepted != null && accepted.contains("text/html");
	}

	private static boolean isUnder(String path, List<String> sections) {
		return sections.stream().anyMatch((section) -> path.equals(section) || path.startsWith(section + "/"));
	}

}
