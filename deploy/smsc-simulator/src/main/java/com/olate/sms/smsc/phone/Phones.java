package com.olate.sms.smsc.phone;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.smsc.pdu.Segment;
import com.olate.sms.smsc.pdu.SubmitSm;

/**
 * Every message that has arrived on any phone. Only the latest messages are kept, up to a
 * limit over all phones; every list is newest first. Safe for use by several threads.
 */
public final class Phones {

	private final int limit;

	private final Deque<PhoneMessage> messages = new ArrayDeque<>();

	private final Map<String, Deque<PhoneMessage>> byNumber = new LinkedHashMap<>();

	private final PartialMessages partial = new PartialMessages();

	public Phones(int limit) {
		this.limit = limit;
	}

	/**
	 * A message, or a segment of one, reaches its phone.
	 */
	public synchronized void receive(SubmitSm submit, Instant at) {
		UserData data = UserData.of(submit);
		Segment segment = data.segment();
		if (segment == null || segment.total() == 1) {
			add(new PhoneMessage(submit.source(), submit.destination(), data.text(), at, 1));
			return;
		}
		String whole = this.partial.add(submit.source(), submit.destination(), segment, data.text());
		if (whole != null) {
			add(new PhoneMessage(submit.source(), submit.destination(), whole, at, segment.total()));
		}
	}

	private void add(PhoneMessage message) {
		if (this.messages.size() == this.limit) {
			forget(this.messages.removeLast().to());
		}
		this.messages.addFirst(message);
		Deque<PhoneMessage> phone = this.byNumber.remove(message.to());
		if (phone == null) {
			phone = new ArrayDeque<>(4);
		}
		phone.addFirst(message);
		this.byNumber.put(message.to(), phone);
	}

	private void forget(String number) {
		Deque<PhoneMessage> phone = this.byNumber.get(number);
		if (phone != null) {
			phone.removeLast();
			if (phone.isEmpty()) {
				this.byNumber.remove(number);
			}
		}
	}

	public synchronized List<PhoneMessage> messages() {
		return List.copyOf(this.messages);
	}

	public synchronized List<PhoneMessage> messagesTo(String number) {
		Deque<PhoneMessage> phone = this.byNumber.get(number);
		return (phone != null) ? List.copyOf(phone) : List.of();
	}

	/**
	 * The messages that arrived at this time or later.
	 */
	public synchronized List<PhoneMessage> messagesSince(Instant time) {
		return this.messages.stream().takeWhile((message) -> !message.at().isBefore(time)).toList();
	}

	/**
	 * The numbers of the phones that have messages, the one with the newest message
	 * first.
	 */
	public synchronized List<String> numbers() {
		List<String> numbers = new ArrayList<>(this.byNumber.keySet());
		Collections.reverse(numbers);
		return List.copyOf(numbers);
	}

	public synchronized void clear() {
		this.messages.clear();
		this.byNumber.clear();
		this.partial.clear();
	}

}
