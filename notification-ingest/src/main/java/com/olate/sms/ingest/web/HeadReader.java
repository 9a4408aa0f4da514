package com.olate.sms.ingest.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.olate.sms.ingest.event.FieldError;
import com.olate.sms.ingest.login.GivenLogin;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Reads the headers of a request, or says what is wrong with them.
 */
final class HeadReader {

	private static final String CE_PREFIX = "ce-";

	private static final String KEY = "Idempotency-Key";

	private static final Set<String> SECRET_PARAMETERS = Set.of("username", "password", "user", "pass", "apikey",
			"api_key", "api-key", "key", "token", "access_token");

	private HeadReader() {
	}

	static Head read(HttpServletRequest request) {
		if (hasSecretInQuery(request.getQueryString())) {
			return refuse(ProblemKind.MALFORMED.with("The address has a login in its query string, where logs and "
					+ "proxies keep it. Send it in the Authorization header or the form's body, and change it."));
		}
		String encoding = request.getHeader("Content-Encoding");
		if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
			return refuse(ProblemKind.UNSUPPORTED_MEDIA_TYPE.with("Send the body without Content-Encoding."));
		}
		GivenLogin login = GivenLogin.ofHeaders(Collections.list(request.getHeaders("Authorization")));
		if (login instanceof GivenLogin.Broken broken) {
			return refuse(ProblemKind.MALFORMED.with(broken.detail()));
		}
		List<String> keys = Collections.list(request.getHeaders(KEY));
		if (keys.size() > 1) {
			return refuse(ProblemKind.MALFORMED.with("The request has two Idempotency-Key headers."));
		}
		return read(request, login, keys.isEmpty() ? null : keys.get(0));
	}

	private static Head read(HttpServletRequest request, GivenLogin login, @Nullable String key) {
		MimeType type = mimeType(request.getContentType());
		Map<String, String> attributes = new HashMap<>();
		if (!collectAttributes(request, attributes)) {
			return refuse(ProblemKind.MALFORMED.with("The request has a ce- header twice."));
		}
		BodyForm form = (type != null) ? form(type, !attributes.isEmpty()) : null;
		if (type == null || form == null) {
			return refuse(ProblemKind.UNSUPPORTED_MEDIA_TYPE.problem());
		}
		Charset charset = charset(type, form);
		if (charset == null) {
			return refuse(ProblemKind.UNSUPPORTED_MEDIA_TYPE
				.with("Send the body in UTF-8" + ((form == BodyForm.FORM) ? " or ISO-8859-1." : ".")));
		}
		if (form == BodyForm.BATCH && key != null) {
			String message = "does not go with a batch; each event has its own id";
			return refuse(ProblemKind.INVALID.with(KEY + ": " + message,
					List.of(new FieldError(KEY, "idempotency-key", message))));
		}
		return new Head.Good(new RequestHead(form, charset, login, key, attributes));
	}

	private static Head refuse(Problem problem) {
		return new Head.Refused(Answers.problem(problem));
	}

	private static boolean hasSecretInQuery(@Nullable String query) {
		if (query == null) {
			return false;
		}
		for (String parameter : query.split("[&;]")) {
			int equals = parameter.indexOf('=');
			String name = (equals < 0) ? parameter : parameter.substring(0, equals);
			if (SECRET_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable MimeType mimeType(@Nullable String contentType) {
		try {
			return (contentType != null) ? MimeTypeUtils.parseMimeType(contentType) : null;
		}
		catch (InvalidMimeTypeException ex) {
			return null;
		}
	}

	private static @Nullable BodyForm form(MimeType type, boolean hasAttributes) {
		return switch ((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)) {
			case "application/json" -> hasAttributes ? BodyForm.BINARY : BodyForm.JSON;
			case "application/cloudevents+json" -> BodyForm.STRUCTURED;
			case "application/cloudevents-batch+json" -> BodyForm.BATCH;
			case "application/x-www-form-urlencoded" -> BodyForm.FORM;
			default -> null;
		};
	}

	private static @Nullable Charset charset(MimeType type, BodyForm form) {
		Charset charset = (type.getCharset() != null) ? type.getCharset() : StandardCharsets.UTF_8;
		boolean latin = form == BodyForm.FORM && charset.equals(StandardCharsets.ISO_8859_1);
		boolean utf8 = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
		return latin ? charset : utf8 ? StandardCharsets.UTF_8 : null;
	}

	/**
	 * Whether each attribute is there once.
	 */
	private static boolean collectAttributes(HttpServletRequest request, Map<String, String> attributes) {
		Enumeration<String> names = request.getHeaderNames();
		while (names.hasMoreElements()) {
			String name = names.nextElement();
			if (!name.regionMatches(true, 0, CE_PREFIX, 0, CE_PREFIX.length())) {
				continue;
			}
			String attribute = name.substring(CE_PREFIX.length()).toLowerCase(Locale.ROOT);
			List<String> values = Collections.list(request.getHeaders(name));
			if (values.size() != 1 || attributes.putIfAbsent(attribute, values.get(0)) != null) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The head, or the answer that refuses it.
	 */
	sealed interface Head {

		record Good(RequestHead head) implements Head {
		}

		record Refused(Answer answer) implements Head {
		}

	}

}
