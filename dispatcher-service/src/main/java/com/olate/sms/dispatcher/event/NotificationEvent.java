package com.olate.sms.dispatcher.event;

/**
 * A valid event. Account, source and id together are its identity.
 *
 * @param accountId the account that pays and whose contacts are told
 * @param source who says so
 * @param id the event's id, given by its source
 * @param type what happened
 * @param data the facts
 * @param contentHash SHA-256 (hex) over type and canonical data
 */
public record NotificationEvent(String accountId, String source, String id, EventType type, EventData data,
		String contentHash) implements Decoded {

	static NotificationEvent of(String accountId, String source, String id, EventType type, EventData data) {
		return new NotificationEvent(accountId, source, id, type, data, ContentHash.of(type, data));
	}

}
