package com.olate.sms.account.web;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field's name in JSON, or the name of the parameter or header
 * @param code a stable word for programs
 * @param message what to change, for people; never the value that was sent
 */
public record FieldFault(String field, String code, String message) {

}
