package com.olate.sms.gateway.http.exchange;

import java.util.concurrent.Future;

import com.olate.sms.gateway.http.exchange.ReplyConsumer.TooLongException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.jspecify.annotations.Nullable;

/**
 * One submit on its way. It ends once: with an answer, in doubt if any of it may have
 * been written, or else as not sent. After it has ended nothing of it is written. Safe
 * for use by several threads.
 */
final class Exchange implements FutureCallback<Reply> {

	private final Outcome outcome;

	private Stage stage = Stage.WAITING;

	private @Nullable Future<?> future;

	private @Nullable Future<?> timeout;

	Exchange(Outcome outcome) {
		this.outcome = outcome;
	}

	/**
	 * There is a connection, and the request is about to be written.
	 * @return false if it must not be written any more
	 */
	synchronized boolean begin() {
		if (this.stage != Stage.WAITING) {
			return false;
		}
		this.stage = Stage.BEGUN;
		return true;
	}

	synchronized void runs(Future<?> running) {
		this.future = running;
	}

	/** What will call {@link #expire} unless it ends before. */
	synchronized void endsWith(Future<?> timer) {
		this.timeout = timer;
	}

	/** Its time is over. */
	void expire() {
		end("no answer in time");
		Future<?> running;
		synchronized (this) {
			running = this.future;
		}
		if (running != null) {
			running.cancel(true);
		}
	}

	@Override
	public void completed(Reply reply) {
		if (over() != Stage.OVER) {
			this.outcome.replied(reply);
		}
	}

	@Override
	public void failed(Exception failure) {
		if (failure instanceof TooLongException tooLong) {
			completed(tooLong.reply());
		}
		else {
			end(failure.getClass().getSimpleName());
		}
	}

	@Override
	public void cancelled() {
		end("the connection was given up");
	}

	private void end(String why) {
		Stage before = over();
		if (before == Stage.BEGUN) {
			this.outcome.doubtful(why);
		}
		else if (before == Stage.WAITING) {
			this.outcome.notSent(why);
		}
	}

	private synchronized Stage over() {
		Stage before = this.stage;
		this.stage = Stage.OVER;
		if (this.timeout != null) {
			this.timeout.cancel(false);
		}
		return before;
	}

	private enum Stage {

		WAITING, BEGUN, OVER

	}

	/** What becomes of a submit; one of these is called, once. */
	interface Outcome {

		void replied(Reply reply);

		void doubtful(String why);

		void notSent(String why);

	}

}
