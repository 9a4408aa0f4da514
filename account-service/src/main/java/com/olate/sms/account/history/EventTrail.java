package com.olate.sms.account.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Places of events that may fit, in the order of a list.
 */
interface EventTrail {

	/**
	 * The next places behind a place, or from the beginning; fewer than asked for only at
	 * the end.
	 */
	List<EventPlace> after(@Nullable EventPlace place, int most);

}
