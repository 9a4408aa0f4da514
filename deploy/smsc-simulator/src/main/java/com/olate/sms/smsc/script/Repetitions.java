package com.olate.sms.smsc.script;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.olate.sms.smsc.pdu.SubmitSm;

/**
 * Counts how often the same message (sender, number, content) has been submitted. The
 * latest 10,000 messages are known.
 */
final class Repetitions {

	private static final int LIMIT = 10_000;

	private final Map<Key, Integer> counts = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Integer> eldest) {
			return size() > LIMIT;
		}

	};

	/**
	 * How often this message was submitted before; after {@code cycle} times the count
	 * starts again.
	 */
	int next(SubmitSm submit, int cycle) {
		Key key = new Key(submit.source(), submit.destination(), Arrays.hashCode(submit.content()));
		int before = this.counts.getOrDefault(key, 0);
		if (before + 1 == cycle) {
			this.counts.remove(key);
		}
		else {
			this.counts.put(key, before + 1);
		}
		return before;
	}

	private record Key(String source, String destination, int content) {
	}

}
