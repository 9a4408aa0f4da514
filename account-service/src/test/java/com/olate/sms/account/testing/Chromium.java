package com.olate.sms.account.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The one Chromium of a test run, from the PATH; nothing is ever downloaded.
 */
final class Chromium {

	private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

	private static ChromeDriver driver;

	private Chromium() {
	}

	/**
	 * The running browser, started at the first call; skips the test where there is none.
	 */
	static synchronized ChromeDriver driver() {
		if (driver == null) {
			Optional<Path> browser = onPath(List.of("chromium", "chromium-browser", "google-chrome"));
			Optional<Path> control = onPath(List.of("chromedriver"));
			Assumptions.assumeTrue(browser.isPresent() && control.isPresent(),
					"Skipped: the browser tests need chromium and chromedriver on the PATH (apt-get install chromium chromium-driver)");
			driver = start(browser.orElseThrow(), control.orElseThrow());
			Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
		}
		return driver;
	}

	private static ChromeDriver start(Path browser, Path control) {
		SELENIUM.setLevel(Level.SEVERE);
		ChromeOptions options = new ChromeOptions().setBinary(browser.toFile())
			.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
					"--hide-scrollbars", "--disable-background-networking", "--no-first-run", "--lang=en-GB");
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(control.toFile())
			.usingAnyFreePort()
			.build();
		return new ChromeDriver(service, options);
	}

	private static Optional<Path> onPath(List<String> names) {
		List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
		return names.stream()
			.flatMap((name) -> folders.stream().map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
