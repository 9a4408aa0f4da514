package com.olate.sms.gateway.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

import com.olate.sms.gateway.carrier.BackOff;

/**
 * Whether a carrier without connections of its own counts as there. It is down when it
 * cannot be reached, does not know our login, or leaves five submits in a row without an
 * answer that says anything. Once it can be reached again one message is tried; what
 * becomes of that decides. So a carrier that swallows messages gets no more than one for
 * each attempt. Safe for use by several threads.
 */
public final class Circuit {

	private static final int DOUBTS = 5;

	private final BackOff backOff;

	private State state = State.DOWN;

	private boolean trying;

	private boolean refused;

	private int doubts;

	private String reason = "Not connected yet";

	public Circuit(RandomGenerator random) {
		this.backOff = new BackOff(random);
	}

	/**
	 * A submit is about to begin.
	 * @return false if it must not
	 */
	public synchronized boolean begin() {
		if (this.state == State.TRIAL && !this.trying) {
			this.trying = true;
			return true;
		}
		return this.state == State.UP;
	}

	/** Whether the next submit would begin. */
	public synchronized boolean isOpen() {
		return this.state == State.UP || (this.state == State.TRIAL && !this.trying);
	}

	/** Whether it has to be found out if the carrier is there. */
	public synchronized boolean isDown() {
		return this.state == State.DOWN;
	}

	/** How many submits may be without an answer, of those that are configured. */
	public synchronized int window(int configured) {
		return (this.state == State.UP) ? configured : isOpen() ? 1 : 0;
	}

	/** It can be connected to. */
	public synchronized void reachable() {
		if (this.state == State.DOWN) {
			become(State.TRIAL, "Reachable: trying with one message");
		}
	}

	/** A submit got an answer that says something. */
	public synchronized void answered() {
		this.doubts = 0;
		this.refused = false;
		this.backOff.succeeded();
		if (this.state != State.UP) {
			become(State.UP, "Answers");
		}
	}

	/** A submit may have arrived or not. */
	public synchronized void doubtful() {
		this.doubts++;
		if (this.state == State.TRIAL || (this.state == State.UP && this.doubts >= DOUBTS)) {
			become(State.DOWN, "Does not answer submits");
		}
	}

	/** It cannot be connected to. */
	public synchronized void unreachable(String why) {
		become(State.DOWN, "Cannot connect: " + why);
	}

	/**
	 * It does not know our login.
	 * @return whether that is news
	 */
	public synchronized boolean strange(String status) {
		boolean news = !this.refused;
		this.refused = true;
		this.backOff.hopeless();
		become(State.DOWN, "Login refused: " + status);
		return news;
	}

	private void become(State next, String why) {
		this.state = next;
		this.trying = false;
		this.reason = why;
	}

	/** How long to wait before it is tried again. */
	public synchronized Duration rest() {
		return this.backOff.next();
	}

	/** Why it is as it is, for people. */
	public synchronized String reason() {
		return this.reason;
	}

	private enum State {

		DOWN, TRIAL, UP

	}

}
