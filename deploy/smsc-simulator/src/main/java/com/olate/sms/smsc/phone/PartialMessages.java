package com.olate.sms.smsc.phone;

import java.util.LinkedHashMap;
import java.util.Map;

import com.olate.sms.smsc.pdu.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Segments that wait for the rest of their text. At most 10,000 texts wait; the oldest
 * goes first.
 */
final class PartialMessages {

	private static final int LIMIT = 10_000;

	private final Map<Key, @Nullable String[]> waiting = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, @Nullable String[]> eldest) {
			return size() > LIMIT;
		}

	};

	/**
	 * The whole text if this was its last missing segment, else null. The same segment
	 * again changes nothing.
	 */
	@Nullable String add(String from, String to, Segment segment, String text) {
		Key key = new Key(from, to, segment.reference(), segment.total());
		@Nullable String[] parts = this.waiting.computeIfAbsent(key, (k) -> new String[segment.total()]);
		parts[segment.number() - 1] = text;
		StringBuilder whole = new StringBuilder();
		for (String part : parts) {
			if (part == null) {
				return null;
			}
			whole.append(part);
		}
		this.waiting.remove(key);
		return whole.toString();
	}

	void clear() {
		this.waiting.clear();
	}

	private record Key(String from, String to, int reference, int total) {
	}

}
