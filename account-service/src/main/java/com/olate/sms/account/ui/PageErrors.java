package com.olate.sms.account.ui;

import com.mongodb.MongoException;
import com.olate.sms.account.logging.LoggableFailure;
import com.olate.sms.account.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed on the way to a page with a page, where programs get a problem
 * document.
 */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

	private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		return PageRequests.isPage(request) ? ErrorPage.of(status(ex), request) : null;
	}

	private static int status(Exception ex) {
		if (ex instanceof ProblemException problem) {
			return problem.problem().status();
		}
		if (ex instanceof ErrorResponse known) {
			return known.getStatusCode().value();
		}
		if (ex instanceof DataAccessException || ex instanceof MongoException) {
			log.warn("page failed at the store", LoggableFailure.of(ex));
			return HttpStatus.SERVICE_UNAVAILABLE.value();
		}
		log.error("page failed", LoggableFailure.of(ex));
		return HttpStatus.INTERNAL_SERVER_ERROR.value();
	}

}
