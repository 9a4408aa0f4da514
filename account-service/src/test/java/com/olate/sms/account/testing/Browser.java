package com.olate.sms.account.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person in front of the pages: a real Chromium, headless, one for all tests of a run,
 * without cookies at the start of each. Where there is none on the PATH the test is
 * skipped.
 */
public final class Browser {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final int WIDE = 1280;

	private static final int NARROW = 360;

	private static final String SENDING = "//form[@method='post'][not(@hx-post)][not(@data-repeatable)]"
			+ "//button[contains(normalize-space(.), \"%s\")]";

	private final ChromeDriver driver;

	private final String address;

	private Browser(ChromeDriver driver, String address) {
		this.driver = driver;
		this.address = address;
	}

	/**
	 * A browser without any memory, wide and light, at the service under test.
	 */
	public static Browser at(TestApi api) {
		Browser browser = new Browser(Chromium.driver(), "http://localhost:" + api.port());
		browser.command("Network.clearBrowserCookies", Map.of());
		browser.scripts(true);
		browser.look(WIDE, "light");
		return browser;
	}

	/**
	 * Opens a page of the service.
	 */
	public Browser open(String path) {
		this.driver.get(this.address + path);
		return this;
	}

	/**
	 * Signs an owner in, by the form.
	 */
	public Browser signIn(TestOwner owner) {
		return signIn(owner.username(), owner.password());
	}

	public Browser signIn(String username, String password) {
		open("/sign-in");
		type("username", username);
		type("password", password);
		press("Sign in");
		return await((page) -> assertThat(page.path()).isNotEqualTo("/sign-in"));
	}

	/**
	 * Turns the scripts of pages off or on, from the next page on.
	 */
	public Browser scripts(boolean on) {
		command("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
		return this;
	}

	/** The path and query of the page that is shown. */
	public String path() {
		return this.driver.getCurrentUrl().substring(this.address.length());
	}

	/** What a person reads of the page's content. */
	public String text() {
		return new WebDriverWait(this.driver, Duration.ofSeconds(5)).ignoring(StaleElementReferenceException.class)
			.until((page) -> find("main").getText());
	}

	public String title() {
		return this.driver.getTitle();
	}

	public WebElement find(String selector) {
		return this.driver.findElement(By.cssSelector(selector));
	}

	public List<WebElement> all(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	/**
	 * Writes into the field with this name, in place of what it holds.
	 */
	public Browser type(String name, String text) {
		WebElement field = new WebDriverWait(this.driver, Duration.ofSeconds(5))
			.until(ExpectedConditions.presenceOfElementLocated(By.name(name)));
		field.clear();
		field.sendKeys(text);
		return this;
	}

	/**
	 * Chooses a file for the field with this name.
	 */
	public Browser choose(String name, Path file) {
		this.driver.findElement(By.name(name)).sendKeys(file.toAbsolutePath().toString());
		return this;
	}

	/**
	 * Presses the first button with these words. One that sends a form is given time to
	 * leave the page, since the driver may return before the answer comes.
	 */
	public Browser press(String words) {
		WebElement page = find("html");
		boolean leaves = !this.driver.findElements(By.xpath(SENDING.formatted(words))).isEmpty();
		clickFirst("button", words);
		if (leaves) {
			try {
				new WebDriverWait(this.driver, Duration.ofSeconds(3), Duration.ofMillis(20))
					.until((driver) -> isGone(page));
			}
			catch (TimeoutException ex) {
				// The browser found a field to correct, so the page stays.
			}
		}
		return this;
	}

	/**
	 * Whatever the driver calls it while the next page comes: it has no one name for it.
	 */
	private static boolean isGone(WebElement page) {
		try {
			page.isEnabled();
			return false;
		}
		catch (WebDriverException ex) {
			return true;
		}
	}

	/**
	 * Follows the first link with these words.
	 */
	public Browser follow(String words) {
		clickFirst("a", words);
		return this;
	}

	/**
	 * Waits until what is asserted holds, at most ten seconds.
	 */
	public Browser await(Consumer<Browser> assertion) {
		new WebDriverWait(this.driver, Duration.ofSeconds(10), Duration.ofMillis(50))
			.ignoring(AssertionError.class, RuntimeException.class)
			.until((page) -> {
				assertion.accept(this);
				return true;
			});
		return this;
	}

	/**
	 * Fails on every fault that axe finds by WCAG 2.2 AA and its best practices.
	 */
	public Browser hasNoAccessibilityFaults() {
		assertThat(Axe.faults(this.driver, Axe.ALL)).as("accessibility faults of %s", path()).isEmpty();
		return this;
	}

	/**
	 * Looks at the page wide and narrow, light and dark: nothing may stick out sideways,
	 * axe finds nothing, and each look is written to {@code target/screenshots}.
	 */
	public Browser looksRight(String name) {
		for (String scheme : List.of("light", "dark")) {
			for (int width : new int[] { WIDE, NARROW }) {
				look(width, scheme);
				assertThat(number("return document.documentElement.scrollWidth")).as("%s at %d", name, width)
					.isLessThanOrEqualTo(width);
				assertThat(Axe.faults(this.driver, scheme.equals("light") ? Axe.ALL : Axe.COLOURS))
					.as("accessibility faults of %s, %s", path(), scheme)
					.isEmpty();
				picture(name + "-" + ((width == WIDE) ? "wide" : "narrow") + "-" + scheme, width);
			}
		}
		look(WIDE, "light");
		return this;
	}

	/**
	 * As wide as a phone in the hand.
	 */
	public Browser narrow() {
		look(NARROW, "light");
		return this;
	}

	private void picture(String name, int width) {
		size(width, (int) Math.min(5000, Math.max(740, number("return document.documentElement.scrollHeight"))));
		try {
			Files.createDirectories(SCREENSHOTS);
			Object png = this.driver
				.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true))
				.get("data");
			Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(png)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void look(int width, String scheme) {
		size(width, 800);
		command("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme),
						Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
	}

	private void size(int width, int height) {
		command("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	private void clickFirst(String element, String words) {
		By byWords = By.xpath("//" + element + "[contains(normalize-space(.), \"" + words + "\")]");
		new WebDriverWait(this.driver, Duration.ofSeconds(5)).until((page) -> !page.findElements(byWords).isEmpty());
		this.driver.findElement(byWords).click();
	}

	private long number(String script) {
		return (this.driver.executeScript(script) instanceof Number number) ? number.longValue() : 0;
	}

	private void command(String name, Map<String, Object> parameters) {
		this.driver.executeCdpCommand(name, parameters);
	}

}
