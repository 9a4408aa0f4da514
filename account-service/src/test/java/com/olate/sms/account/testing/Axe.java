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
			  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			  resultTypes: ['violations']
			}).then(result => done(result.violations.map(fault => fault.id + ': '
			  + fault.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))),
			  failure => done(['axe failed: ' + failure]));
			""";

	private Axe() {
	}

	/**
	 * The faults of the page, one text each.
	 */
	static List<String> faults(JavascriptExecutor browser) {
		if (!Boolean.TRUE.equals(browser.executeScript("return typeof axe === 'object'"))) {
			browser.executeScript(CODE);
		}
		return ((List<?>) browser.executeAsyncScript(RUN)).stream().map(String::valueOf).toList();
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
