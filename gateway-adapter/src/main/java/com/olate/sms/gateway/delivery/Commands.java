package com.olate.sms.gateway.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.gateway.submission.Message;

/**
 * Several commands at once.
 */
final class Commands {

	private Commands() {
	}

	/** Their messages, each id once. */
	static List<Message> distinct(Collection<Command> commands) {
		Map<String, Message> byId = new LinkedHashMap<>();
		commands.forEach((command) -> byId.putIfAbsent(command.message().id(), command.message()));
		return List.copyOf(byId.values());
	}

}
