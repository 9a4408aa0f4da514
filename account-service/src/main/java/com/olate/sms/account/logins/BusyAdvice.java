package com.olate.sms.account.logins;

import java.io.IOException;

import com.olate.sms.account.web.ProblemException;
import com.olate.sms.account.web.Problems;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A request that would have to wait too long for a password to be hashed is a 503, to be
 * repeated as it is: nothing was done.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyAdvice {

	@ExceptionHandler
	void busy(BusyException ex, HttpServletResponse response) throws IOException {
		ProblemException problem = ProblemException
			.unavailable("Too many passwords are being verified. Repeat the request.", ex.retryAfter());
		Problems.write(response, problem.problem(), problem.retryAfter());
	}

}
