package com.olate.sms.smsc.web;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.olate.sms.smsc.phone.PhoneMessage;
import com.olate.sms.smsc.phone.Phones;
import com.olate.sms.smsc.script.SpecialNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The page of phones: the 60 that heard something last, with their 20 latest messages. It
 * refreshes itself every two seconds.
 */
@RestController
class PhonesPage {

	private static final int PHONES = 60;

	private static final int MESSAGES = 20;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final String FORM = """
			<section class="write"><h2>Let a phone write</h2>
			<form id="write" action="texts">
			<label>Phone <input name="from" required maxlength="20" inputmode="numeric" placeholder="447700900101"></label>
			<label>Writes to <input name="to" required maxlength="20" placeholder="the sender it had a text from"></label>
			<label class="wide">Text <input name="text" required maxlength="1000" placeholder="STOP"></label>
			<button>Send</button> <output></output>
			</form></section>
			""";

	private final Phones phones;

	PhonesPage(Phones phones) {
		this.phones = phones;
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<String> show() {
		List<String> numbers = this.phones.numbers();
		StringBuilder html = new StringBuilder(16 * 1024).append("""
				<!doctype html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>Phones · SMSC simulator</title>
				<link rel="stylesheet" href="phones.css">
				<link rel="icon" href="phones.svg" type="image/svg+xml">
				<script src="phones.js" defer></script>
				<noscript><meta http-equiv="refresh" content="2"></noscript>
				</head>
				<body>
				<header><h1>Phones</h1><p>Every text message that the simulated carrier has delivered</p></header>
				<main>
				""");
		appendPhones(html, numbers);
		html.append(FORM);
		appendSpecialNumbers(html);
		html.append("</main>\n</body>\n</html>\n");
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noStore())
			.body(html.toString());
	}

	private void appendPhones(StringBuilder html, List<String> numbers) {
		html.append("<section class=\"phones\" aria-label=\"Phones with messages\">\n");
		if (numbers.isEmpty()) {
			html.append("<p class=\"empty\">No messages yet. They appear here by themselves.</p>\n");
		}
		numbers.stream().limit(PHONES).forEach((number) -> appendPhone(html, number));
		html.append("</section>\n");
		if (numbers.size() > PHONES) {
			html.append("<p class=\"more\">and ").append(numbers.size() - PHONES).append(" more phones</p>\n");
		}
	}

	private void appendPhone(StringBuilder html, String number) {
		List<PhoneMessage> messages = this.phones.messagesTo(number);
		html.append("<article class=\"phone\"><h2>+").append(HtmlUtils.htmlEscape(number)).append("</h2>\n<ol>\n");
		messages.stream().limit(MESSAGES).forEach((message) -> appendMessage(html, message));
		html.append("</ol>\n");
		if (messages.size() > MESSAGES) {
			html.append("<p class=\"more\">and ").append(messages.size() - MESSAGES).append(" earlier</p>\n");
		}
		html.append("</article>\n");
	}

	private static void appendMessage(StringBuilder html, PhoneMessage message) {
		html.append("<li><p class=\"text\">")
			.append(HtmlUtils.htmlEscape(message.text()))
			.append("</p><p class=\"meta\">")
			.append(HtmlUtils.htmlEscape(message.from()))
			.append(" · <time datetime=\"")
			.append(message.at())
			.append("\">")
			.append(TIME.format(message.at()))
			.append("</time>");
		if (message.segments() > 1) {
			html.append(" · ").append(message.segments()).append(" segments");
		}
		html.append("</p></li>\n");
	}

	private static void appendSpecialNumbers(StringBuilder html) {
		html.append("<section class=\"special\"><h2>Numbers that always behave the same</h2>\n<table>\n"
				+ "<thead><tr><th scope=\"col\">Number</th><th scope=\"col\">Behaviour</th>"
				+ "<th scope=\"col\">What the carrier does</th></tr></thead>\n<tbody>\n");
		for (SpecialNumber number : SpecialNumber.values()) {
			html.append("<tr><td>")
				.append(number.msisdn())
				.append("</td><td>")
				.append(number.title())
				.append("</td><td>")
				.append(number.description())
				.append("</td></tr>\n");
		}
		html.append("</tbody>\n</table>\n<p>Every other number is delivered.</p></section>\n");
	}

}
