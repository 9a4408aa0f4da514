package com.olate.sms.account.security;

import java.io.IOException;

import com.olate.sms.account.web.ProblemKind;
import com.olate.sms.account.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one 401 of this service, the same bytes whatever was wrong.
 */
final class LoginNeeded {

	private LoginNeeded() {
	}

	static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("WWW-Authenticate", "Basic realm=\"Olate SMS\", charset=\"UTF-8\"");
		Refusals.refuse(request, response, ProblemKind.UNAUTHORIZED.problem());
	}

}
