package com.olate.sms.smsc.web;

import java.util.List;

import com.olate.sms.smsc.phone.PhoneMessage;

/**
 * One page of a list of messages.
 */
record MessageList(List<PhoneMessage> items, int page, int size, long total) {

	static MessageList of(List<PhoneMessage> messages, PageQuery query) {
		long from = Math.min((long) query.page() * query.size(), messages.size());
		long to = Math.min(from + query.size(), messages.size());
		return new MessageList(messages.subList((int) from, (int) to), query.page(), query.size(), messages.size());
	}

}
