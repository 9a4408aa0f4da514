package com.olate.sms.account.web;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * The faults that bean validation found, by the names that the fields have in JSON.
 */
final class InvalidFields {

	private static final Map<String, String> CODES = Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty",
			"required", "Size", "wrong-length", "Min", "out-of-range", "Max", "out-of-range", "Positive",
			"out-of-range", "Pattern", "wrong-form", "Email", "wrong-form");

	private InvalidFields() {
	}

	static List<FieldFault> of(BindingResult result) {
		return of(result.getTarget(), result);
	}

	private static List<FieldFault> of(@Nullable Object target, Errors found) {
		return found.getAllErrors()
			.stream()
			.map((error) -> new FieldFault(
					(error instanceof FieldError field) ? jsonName(target, field.getField()) : "", code(error),
					message(error)))
			.sorted((a, b) -> a.field().compareTo(b.field()))
			.toList();
	}

	static List<FieldFault> of(HandlerMethodValidationException ex) {
		return ex.getParameterValidationResults().stream().flatMap((result) -> {
			if (result instanceof ParameterErrors errors) {
				return of(errors.getArgument(), errors).stream();
			}
			String name = result.getMethodParameter().getParameterName();
			return result.getResolvableErrors()
				.stream()
				.map((error) -> new FieldFault((name != null) ? name : "", code(error), message(error)));
		}).toList();
	}

	/**
	 * What a Java type is called by people who write JSON.
	 */
	static String words(@Nullable Class<?> type) {
		if (type == null) {
			return "the documented type";
		}
		if (type.isEnum()) {
			return "one of "
					+ String.join(", ", List.of(type.getEnumConstants()).stream().map(String::valueOf).toList());
		}
		if (type == boolean.class || type == Boolean.class) {
			return "true or false";
		}
		if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
			return "a whole number";
		}
		if (type == Instant.class) {
			return "an instant such as 2026-03-01T12:00:00Z";
		}
		if (Collection.class.isAssignableFrom(type) || type.isArray()) {
			return "a list";
		}
		return (type == String.class) ? "a text" : "the documented type";
	}

	private static String jsonName(@Nullable Object target, String property) {
		if (target == null || !target.getClass().isRecord()) {
			return property;
		}
		for (RecordComponent component : target.getClass().getRecordComponents()) {
			JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
			if (component.getName().equals(property) && named != null && !named.value().isEmpty()) {
				return named.value();
			}
		}
		return property;
	}

	private static String code(MessageSourceResolvable error) {
		String[] codes = error.getCodes();
		String constraint = (codes != null && codes.length > 0) ? codes[codes.length - 1] : "";
		return CODES.getOrDefault(constraint, constraint.isEmpty() ? "invalid" : constraint.toLowerCase(Locale.ROOT));
	}

	private static String message(MessageSourceResolvable error) {
		String message = error.getDefaultMessage();
		return (message != null) ? message : "is not valid";
	}

}
