package com.olate.sms.account.ledger;

import java.io.IOException;
import java.time.Duration;

import com.olate.sms.account.web.ProblemException;
import com.olate.sms.account.web.Problems;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An account whose ledger cannot be written to now is a 503, to be repeated as it is:
 * nothing was decided.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LedgerBusyAdvice {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	@ExceptionHandler
	void busy(LedgerBusyException ex, HttpServletResponse response) throws IOException {
		ProblemException problem = ProblemException
			.unavailable("The account is busy. Repeat the request, with the same Idempotency-Key.", RETRY_AFTER);
		Problems.write(response, problem.problem(), problem.retryAfter());
	}

}
