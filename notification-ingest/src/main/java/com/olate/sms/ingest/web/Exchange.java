package com.olate.sms.ingest.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and its one answer, which may come from any thread: it is put into the
 * response's buffer, and the server's own threads send it, so that a slow caller never
 * holds the thread that brought the answer.
 */
final class Exchange implements AsyncListener {

	private static final Logger log = LoggerFactory.getLogger(Exchange.class);

	private static final long TIMEOUT_MS = 60_000;

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	private final AsyncContext async;

	private final AtomicBoolean answered = new AtomicBoolean();

	private volatile Consumer<Answer> onAnswer = (answer) -> {
	};

	private Exchange(HttpServletRequest request, HttpServletResponse response, AsyncContext async) {
		this.request = request;
		this.response = response;
		this.async = async;
	}

	static Exchange start(HttpServletRequest request, HttpServletResponse response) {
		AsyncContext async = request.startAsync();
		async.setTimeout(TIMEOUT_MS);
		Exchange exchange = new Exchange(request, response, async);
		async.addListener(exchange);
		return exchange;
	}

	HttpServletRequest request() {
		return this.request;
	}

	/**
	 * Threads that may block on this request's body.
	 */
	Executor serverThreads() {
		return this.async::start;
	}

	/**
	 * Answers once the future is complete, unless the caller has gone or waited too long.
	 * @param onAnswer sees the one answer that is given
	 */
	void answerWith(CompletableFuture<Answer> answer, Consumer<Answer> onAnswer) {
		this.onAnswer = onAnswer;
		answer.whenComplete((result, failure) -> {
			if (failure != null) {
				log.error("request failed", failure);
			}
			answer((failure == null) ? result : Answers.problem(ProblemKind.INTERNAL.problem()));
		});
	}

	private void answer(Answer answer) {
		if (!this.answered.compareAndSet(false, true)) {
			return;
		}
		this.onAnswer.accept(answer);
		try {
			write(this.response, answer);
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("caller gone before the answer", ex);
		}
		finally {
			this.async.complete();
		}
	}

	/**
	 * Puts an answer into the response's buffer, which is made large enough to hold it.
	 */
	static void write(HttpServletResponse response, Answer answer) throws IOException {
		if (answer.body().length > response.getBufferSize()) {
			response.setBufferSize(answer.body().length);
		}
		response.setStatus(answer.status());
		response.setContentType(answer.contentType());
		response.setContentLength(answer.body().length);
		answer.headers().forEach(response::setHeader);
		response.getOutputStream().write(answer.body());
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		answer(Answers.retryAfter(ProblemKind.UNAVAILABLE.problem(), Duration.ofSeconds(1)));
	}

	@Override
	public void onError(AsyncEvent event) {
		if (this.answered.compareAndSet(false, true)) {
			this.async.complete();
		}
	}

	@Override
	public void onComplete(AsyncEvent event) {
		this.answered.set(true);
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// Never started twice.
	}

}
