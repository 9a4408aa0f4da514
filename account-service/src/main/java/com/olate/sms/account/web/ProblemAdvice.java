package com.olate.sms.account.web;

import java.time.Duration;

import com.mongodb.MongoException;
import com.olate.sms.account.logging.LoggableFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever a controller throws into a problem document, whatever the client says it
 * accepts. What the service cannot explain is a 500 without details, with its cause in
 * the log.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final Duration STORE_RETRY = Duration.ofSeconds(2);

	@ExceptionHandler
	ResponseEntity<Object> problem(ProblemException ex) {
		return answer(ex.problem(), new HttpHeaders(), ex.retryAfter());
	}

	@ExceptionHandler
	ResponseEntity<Object> body(BodyTooLargeException ex) {
		return answer(ProblemKind.TOO_LARGE.with(ex.detail()), new HttpHeaders(), null);
	}

	@ExceptionHandler({ DataAccessException.class, MongoException.class })
	ResponseEntity<Object> store(Exception ex) {
		log.warn("request failed at the store", LoggableFailure.of(ex));
		return answer(ProblemKind.UNAVAILABLE.problem(), new HttpHeaders(), STORE_RETRY);
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception ex) {
		BodyTooLargeException tooLarge = BodyTooLargeException.in(ex);
		if (tooLarge != null) {
			return body(tooLarge);
		}
		log.error("request failed", LoggableFailure.of(ex));
		return answer(ProblemKind.INTERNAL.problem(), new HttpHeaders(), null);
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		BodyTooLargeException tooLarge = BodyTooLargeException.in(ex);
		return (tooLarge != null) ? body(tooLarge) : problem(UnreadableBody.explain(ex));
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return problem(ProblemException.invalid(InvalidFields.of(ex.getBindingResult())));
	}

	@Override
	protected ResponseEntity<Object> handleHandlerMethodValidationException(HandlerMethodValidationException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return problem(ProblemException.invalid(InvalidFields.of(ex)));
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (ex instanceof MethodArgumentTypeMismatchException argument) {
			if (argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
				return problem(ProblemException.notFound());
			}
			return problem(ProblemException.invalid(argument.getName(), "wrong-type",
					"has a value that cannot be read as " + InvalidFields.words(argument.getRequiredType())));
		}
		return problem(ProblemException.malformed("A value has the wrong type."));
	}

	@Override
	protected ResponseEntity<Object> handleMissingServletRequestParameter(MissingServletRequestParameterException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return problem(ProblemException.invalid(ex.getParameterName(), "required", "is missing"));
	}

	@Override
	protected ResponseEntity<Object> handleServletRequestBindingException(ServletRequestBindingException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (ex instanceof MissingRequestHeaderException header) {
			return problem(ProblemException.invalid(header.getHeaderName(), "required", "is missing"));
		}
		return problem(ProblemException.malformed("The request lacks something it needs."));
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (status.is5xxServerError()) {
			log.error("request failed", LoggableFailure.of(ex));
		}
		return answer(ProblemKind.ofStatus(status.value()), headers, null);
	}

	private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, @Nullable Duration retryAfter) {
		HttpHeaders all = new HttpHeaders(headers);
		all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (retryAfter != null) {
			all.set(HttpHeaders.RETRY_AFTER, Problems.seconds(retryAfter));
		}
		return new ResponseEntity<>(problem, all, HttpStatusCode.valueOf(problem.status()));
	}

}
