package com.olate.sms.account.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.openqa.selenium.JavascriptExecutor;

/**
 * The axe checks, run inside the page that is shown: WCAG 2.2 A and AA, and what axe
 * calls best practices.
 */
final class Axe {

	private static final String CODE = code();

	private static final String RUN = """
			const done = arguments[arguments.length - 1];
			axe.run(document, {
			  runOnly: arguments[0],
			  resultTypes: ['violations']
			}).then(result => done(result.violations.map(fault => fault.id + ': '
			  + fault.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))),
			  failure => done(['axe failed: ' + failure]));
			""";

	/** All that WCAG 2.2 AA asks for, and what axe holds to be good practice. */
	static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

	/** What can differ between a light and a dark page. */
	static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

	private Axe() {
	}

	/**
	 * The faults of the page by these rules, one text each.
	 */
	static List<String> faults(JavascriptExecutor browser, List<String> rules) {
		if (!Boolean.TRUE.equals(browser.executeScript("return typeof axe === 'object'"))) {
			browser.executeScript(CODE);
		}
		return ((List<?>) browser.executeAsyncScript(RUN, rules)).stream().map(String::valueOf).toList();
	}

	private static String code() {
		try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			if (in == null) {
				throw new IllegalStateException("The axe dependency holds no axe.min.js");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
