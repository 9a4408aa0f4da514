package com.olate.sms.ingest.web;

import java.nio.charset.Charset;
import java.util.Map;

import com.olate.sms.ingest.login.GivenLogin;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a request to take events say.
 *
 * @param form the form of its body
 * @param charset the body's character set
 * @param login the login in the headers
 * @param key the {@code Idempotency-Key}
 * @param attributes CloudEvents attributes, in lower case without {@code ce-}
 */
record RequestHead(BodyForm form, Charset charset, GivenLogin login, @Nullable String key,
		Map<String, String> attributes) {

	RequestHead {
		attributes = Map.copyOf(attributes);
	}

}
