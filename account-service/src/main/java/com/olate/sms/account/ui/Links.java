package com.olate.sms.account.ui;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Addresses of lists, for the links to their other pages.
 */
public final class Links {

	private Links() {
	}

	/**
	 * The address of a list with its filters, up to the number of the page.
	 * @param filters names and values in turn; empty ones are left out
	 */
	public static String to(String path, @Nullable String... filters) {
		String whole = whole(path, filters);
		return whole + (whole.equals(path) ? '?' : '&') + "page=";
	}

	/**
	 * The same of what has no pages, such as a file.
	 */
	public static String whole(String path, @Nullable String... filters) {
		StringBuilder link = new StringBuilder(path);
		for (int i = 0; i < filters.length; i += 2) {
			String value = filters[i + 1];
			if (value != null && !value.isEmpty()) {
				link.append((link.length() == path.length()) ? '?' : '&')
					.append(filters[i])
					.append('=')
					.append(UriUtils.encode(value, StandardCharsets.UTF_8));
			}
		}
		return link.toString();
	}

}
