package com.olate.sms.ingest.event;

/**
 * One thing to change: the field by the name the caller gave it, a code for programs and
 * a sentence for people that never repeats the value.
 */
public record FieldError(String field, String code, String message) {
}
