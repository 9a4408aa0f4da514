package com.olate.sms.ingest.event;

/**
 * A checked event as it goes to Kafka: CloudEvents attributes, the account it belongs to,
 * and its data as JSON text with the known fields alone.
 */
public record NotificationEvent(String id, String source, String account, String type, String time, String data) {

	boolean saysTheSameAs(NotificationEvent other) {
		return this.type.equals(other.type) && this.data.equals(other.data);
	}

}
