package com.olate.sms.dispatcher.event;

/**
 * What became of a record: an event to be processed, or a rejection with its reason.
 */
public sealed interface Decoded permits NotificationEvent, Rejected {

}
