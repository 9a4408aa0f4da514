package com.olate.sms.account.history;

import java.util.List;

/**
 * Takes events one after the other.
 */
@FunctionalInterface
public interface EventReader {

	/**
	 * Takes an event.
	 * @param messages those of its messages that were asked for; may be none
	 */
	void read(EventDocument event, List<MessageDocument> messages);

}
