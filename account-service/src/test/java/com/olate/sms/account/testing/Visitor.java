package com.olate.sms.account.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who reads pages as HTML and sends their forms, without a browser: keeps
 * cookies, follows no redirects, and has the form token of the last page that had one.
 */
public final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String BOUNDARY = "a-boundary-that-no-file-holds";

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	private String token = "";

	private Visitor(String address) {
		this.address = address;
	}

	/**
	 * Nobody yet.
	 */
	public static Visitor at(TestApi api) {
		return new Visitor("http://localhost:" + api.port());
	}

	public Visitor signIn(TestOwner owner) {
		return signIn(owner.username(), owner.password());
	}

	public Visitor signIn(String username, String password) {
		get("/sign-in");
		Answer answer = post("/sign-in", Map.of("username", username, "password", password));
		if (answer.status() != 302) {
			throw new AssertionError("Not signed in: " + answer.status());
		}
		// The token changes with the sign-in.
		get("/help-nowhere");
		return this;
	}

	public Answer get(String path) {
		return send(request(path).GET().build());
	}

	/**
	 * Fetches a part of the page that is shown, as its script does.
	 */
	public Answer poll(String path, String shown) {
		return send(request(path).header("HX-Request", "true")
			.header("HX-Current-URL", this.address + shown)
			.GET()
			.build());
	}

	/**
	 * Sends a form with the token of the last page.
	 */
	public Answer post(String path, Map<String, String> fields) {
		return postWithToken(path, fields, this.token);
	}

	/**
	 * Sends a form with a token of the caller's; an empty one is left out.
	 */
	public Answer postWithToken(String path, Map<String, String> fields, String formToken) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		String whole = formToken.isEmpty() ? body : body + "&_csrf=" + encode(formToken);
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(whole))
			.build());
	}

	/**
	 * Sends a form with one file.
	 */
	public Answer upload(String path, String field, byte[] file) {
		String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + this.token
				+ "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
				+ "\"; filename=\"file.csv\"\r\nContent-Type: text/csv\r\n\r\n";
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head),
					HttpRequest.BodyPublishers.ofByteArray(file),
					HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).header("Accept", "text/html");
	}

	private Answer send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			Matcher found = TOKEN.matcher(response.body());
			if (found.find()) {
				this.token = found.group(1);
			}
			return new Answer(response.statusCode(), response.body(),
					response.headers()
						.map()
						.entrySet()
						.stream()
						.collect(Collectors.toMap((header) -> header.getKey().toLowerCase(Locale.ROOT),
								(header) -> String.join(", ", header.getValue()))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * What came back.
	 *
	 * @param headers by name in lower case
	 */
	public record Answer(int status, String body, Map<String, String> headers) {

		/** Where a redirect leads, or an empty text. */
		public String location() {
			return this.headers.getOrDefault("location", "");
		}

	}

}
