package com.olate.sms.ingest.web;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.olate.sms.ingest.event.EventReader;
import com.olate.sms.ingest.event.FormFields;
import com.olate.sms.ingest.event.NotificationEvent;
import com.olate.sms.ingest.event.Reading;
import com.olate.sms.ingest.limit.TokenBuckets;
import com.olate.sms.ingest.login.GivenLogin;
import com.olate.sms.ingest.login.LoginResult;
import com.olate.sms.ingest.login.Logins;
import com.olate.sms.ingest.publish.EventPublisher;
import com.olate.sms.ingest.publish.Publication;

/**
 * Takes events: headers, login, limit, body, checks, Kafka, in this order, so that only a
 * caller with a right login has a body read; but a form is read first, since its login is
 * in it. No thread waits for account-service or for Kafka.
 */
final class EventIntake {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private final BodyReader bodies;

	private final Logins logins;

	private final TokenBuckets<String> limits;

	private final EventReader reader;

	private final EventPublisher publisher;

	private final Windows windows;

	EventIntake(BodyReader bodies, Logins logins, TokenBuckets<String> limits, EventReader reader,
			EventPublisher publisher, Windows windows) {
		this.bodies = bodies;
		this.logins = logins;
		this.limits = limits;
		this.reader = reader;
		this.publisher = publisher;
		this.windows = windows;
	}

	CompletableFuture<Answer> take(Exchange exchange) {
		HeadReader.Head read = HeadReader.read(exchange.request());
		if (read instanceof HeadReader.Head.Refused refused) {
			return dropAndAnswer(exchange, refused.answer());
		}
		RequestHead head = ((HeadReader.Head.Good) read).head();
		return (head.form() == BodyForm.FORM) ? takeForm(exchange, head) : takeJson(exchange, head);
	}

	private CompletableFuture<Answer> takeJson(Exchange exchange, RequestHead head) {
		return login(exchange, head.login(), (account) -> {
			BodyReader.Body body = this.bodies.read(exchange.request(), head.form().maxBytes());
			if (!(body instanceof BodyReader.Body.Whole whole)) {
				return answer(refusal(body, head.form()));
			}
			return publish(read(head, whole.bytes(), account), head.form(), account);
		});
	}

	private CompletableFuture<Answer> takeForm(Exchange exchange, RequestHead head) {
		BodyReader.Body body = this.bodies.read(exchange.request(), head.form().maxBytes());
		if (!(body instanceof BodyReader.Body.Whole whole)) {
			return answer(refusal(body, head.form()));
		}
		FormFields.Parsed parsed = FormFields.parse(whole.bytes(), head.charset());
		if (parsed instanceof FormFields.Parsed.Broken broken) {
			return answer(Answers.problem(ProblemKind.MALFORMED.with(broken.detail())));
		}
		FormFields form = ((FormFields.Parsed.Fields) parsed).form();
		return login(exchange, formLogin(head.login(), form),
				(account) -> publish(this.reader.form(form, head.key(), account), head.form(), account));
	}

	private static GivenLogin formLogin(GivenLogin header, FormFields form) {
		String username = form.get("username");
		String password = form.get("password");
		if (username == null && password == null) {
			return header;
		}
		if (header instanceof GivenLogin.Given) {
			return new GivenLogin.Broken(
					"The request has two logins. Send one in the header or in the form, not both.");
		}
		return GivenLogin.ofPassword((username != null) ? username : "", (password != null) ? password : "");
	}

	private CompletableFuture<Answer> login(Exchange exchange, GivenLogin given,
			Function<String, CompletableFuture<Answer>> next) {
		if (given instanceof GivenLogin.Broken broken) {
			return answer(Answers.problem(ProblemKind.MALFORMED.with(broken.detail())));
		}
		if (!(given instanceof GivenLogin.Given login)) {
			return dropAndAnswer(exchange, Answers.unauthorized());
		}
		CompletableFuture<LoginResult> check = this.logins.check(login.credentials(),
				exchange.request().getRemoteAddr());
		if (check.isDone()) {
			return proceed(exchange, check.join(), next);
		}
		return check.thenComposeAsync((result) -> proceed(exchange, result, next), exchange.serverThreads());
	}

	private CompletableFuture<Answer> proceed(Exchange exchange, LoginResult result,
			Function<String, CompletableFuture<Answer>> next) {
		if (result instanceof LoginResult.Right right) {
			Duration wait = this.limits.take(right.account(), 1);
			return wait.isZero() ? next.apply(right.account()) : dropAndAnswer(exchange, limited(wait));
		}
		return dropAndAnswer(exchange, refusal(result));
	}

	private Reading read(RequestHead head, byte[] body, String account) {
		return switch (head.form()) {
			case JSON -> this.reader.json(body, head.key(), account);
			case BINARY -> this.reader.binary(head.attributes(), body, head.key(), account);
			case STRUCTURED -> this.reader.structured(body, head.key(), account);
			case BATCH -> this.reader.batch(body, account);
			case FORM -> throw new IllegalStateException("A form is not JSON");
		};
	}

	private CompletableFuture<Answer> publish(Reading reading, BodyForm form, String account) {
		if (reading instanceof Reading.Malformed malformed) {
			return answer(Answers.problem(ProblemKind.MALFORMED.with(malformed.detail())));
		}
		if (reading instanceof Reading.Invalid invalid) {
			return answer(Answers.problem(ProblemKind.INVALID.with(invalid.detail(), invalid.errors())));
		}
		List<NotificationEvent> events = ((Reading.Accepted) reading).events();
		Duration wait = (events.size() > 1) ? this.limits.take(account, events.size() - 1) : Duration.ZERO;
		if (!wait.isZero()) {
			return answer(limited(wait));
		}
		return this.publisher.publish(new LinkedHashSet<>(events)).thenApply((publication) -> {
			if (!(publication instanceof Publication.Written)) {
				return Answers.retryAfter(ProblemKind.UNAVAILABLE.with("Kafka did not acknowledge in time. Repeat with "
						+ "the same id or Idempotency-Key: an event that was written after all is not sent twice."),
						RETRY_AFTER);
			}
			return (form == BodyForm.BATCH) ? Answers.accepted(events, this.windows.closesAt())
					: Answers.accepted(events.get(0), this.windows.closesAt());
		});
	}

	private CompletableFuture<Answer> dropAndAnswer(Exchange exchange, Answer answer) {
		this.bodies.drop(exchange.request());
		return answer(answer);
	}

	private static CompletableFuture<Answer> answer(Answer answer) {
		return CompletableFuture.completedFuture(answer);
	}

	private static Answer limited(Duration wait) {
		return Answers.retryAfter(
				ProblemKind.TOO_MANY.with("Too many events for this account. Wait as long as Retry-After says."), wait);
	}

	private static Answer refusal(BodyReader.Body body, BodyForm form) {
		if (body instanceof BodyReader.Body.TooLarge) {
			return Answers
				.problem(ProblemKind.TOO_LARGE.with("The body may have %d bytes at most.".formatted(form.maxBytes())));
		}
		return Answers.problem(ProblemKind.TOO_SLOW.problem()).with("Connection", "close");
	}

	private static Answer refusal(LoginResult result) {
		if (result instanceof LoginResult.Throttled throttled) {
			return Answers.retryAfter(
					ProblemKind.TOO_MANY
						.with("Too many wrong logins from this address. Wait as long as Retry-After says."),
					throttled.retryAfter());
		}
		if (result instanceof LoginResult.Unavailable) {
			return Answers.retryAfter(
					ProblemKind.UNAVAILABLE
						.with("The login cannot be checked now. Repeat with the same id or Idempotency-Key."),
					RETRY_AFTER);
		}
		return Answers.unauthorized();
	}

}
