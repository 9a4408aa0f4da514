package com.olate.sms.account.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what filters and the servlet container refused, with a problem document.
 */
@Controller
class ErrorAnswers implements ErrorController {

	@RequestMapping("${server.error.path:/error}")
	void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		BodyTooLargeException tooLarge = BodyTooLargeException.in(failure);
		if (tooLarge != null) {
			Problems.write(response, ProblemKind.TOO_LARGE.with(tooLarge.detail()));
			return;
		}
		int code = (status instanceof Integer number) ? number : ProblemKind.NOT_FOUND.status();
		Problems.write(response, ProblemKind.ofStatus(code));
	}

}
