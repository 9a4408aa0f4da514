package com.olate.sms.account.ui;

import com.olate.sms.account.web.Problems;
import com.olate.sms.account.web.ProblemKind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says in words why there is no page here, and what to do.
 */
@Controller
class ErrorPage {

	@RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
	@Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
		int status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code : 404;
		if (!PageRequests.isPage(request)) {
			Problems.write(response, ProblemKind.ofStatus(status));
			return null;
		}
		return of(status, request);
	}

	static ModelAndView of(int status, HttpServletRequest request) {
		boolean expired = request.getAttribute(PageRefusals.FORM_EXPIRED) != null;
		ModelAndView page = new ModelAndView("error");
		page.setStatus(HttpStatusCode.valueOf(status));
		return page.addObject("status", status)
			.addObject("title", expired ? "This form has expired" : title(status))
			.addObject("advice", expired ? EXPIRED : advice(status));
	}

	private static final String EXPIRED = "The page was open for too long, or the browser keeps no cookies for this"
			+ " address. Nothing was changed. Go back, load the page again and repeat what you did.";

	private static String title(int status) {
		return switch (status) {
			case 403 -> "This page is not for your login";
			case 404 -> "There is no such page";
			case 413 -> "That file is too large";
			case 503 -> "We cannot answer just now";
			default -> (status < 500) ? "That did not work" : "Something went wrong on our side";
		};
	}

	private static String advice(int status) {
		return switch (status) {
			case 403 -> "You are signed in, but what is here belongs to another kind of login.";
			case 404 -> "The address may be mistyped, or what was here has been removed.";
			case 413 -> "Send a smaller one, or split it into several files. Nothing was changed.";
			case 503 -> "Wait a few seconds and load the page again. Messages that wait are not lost.";
			default -> (status < 500) ? "Go back, check what you entered and try again. Nothing was changed."
					: "Try again in a moment. If it stays like this, tell your operator the time and what you did.";
		};
	}

}
