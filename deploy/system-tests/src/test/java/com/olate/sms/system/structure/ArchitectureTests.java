package com.olate.sms.system.structure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The structure that the design promises, held against the compiled code of all modules.
 */
class ArchitectureTests {

	private static final String ROOT = "com.olate.sms.";

	private static final List<String> SERVICES = List.of("account", "ingest", "dispatcher", "gateway");

	private static final List<String> TOOLS = List.of("smsc", "servers", "runner");

	private static JavaClasses code;

	@BeforeAll
	static void readTheCode() {
		code = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("com.olate.sms");
	}

	private static void check(ArchRule rule) {
		rule.check(code);
	}

	private static String[] packages(List<String> modules) {
		return modules.stream().map((module) -> ROOT + module + "..").toArray(String[]::new);
	}

	@Test
	void featuresFormNoCycles() {
		check(slices().matching(ROOT + "(*).(*)..").should().beFreeOfCycles());
	}

	@ParameterizedTest
	@ValueSource(strings = { "account", "ingest", "dispatcher", "gateway" })
	void aServiceKnowsNoOtherServiceAndNoTool(String service) {
		List<String> others = SERVICES.stream().filter((other) -> !other.equals(service)).toList();
		check(noClasses().that()
			.resideInAPackage(ROOT + service + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(packages(others))
			.orShould()
			.dependOnClassesThat()
			.resideInAnyPackage(packages(TOOLS)));
	}

	@Test
	void theToolsKnowNoService() {
		check(noClasses().that()
			.resideInAnyPackage(packages(TOOLS))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(packages(SERVICES)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "text", "smsc.pdu", "smsc.phone", "smsc.script", "gateway.submission", "ingest.event",
			"dispatcher.event", "dispatcher.plan", "dispatcher.text" })
	void thePureCoreKnowsNoFramework(String purePackage) {
		check(classes().that()
			.resideInAPackage(ROOT + purePackage)
			.should()
			.onlyDependOnClassesThat()
			.resideOutsideOfPackages("org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..",
					"jakarta..", "io.micrometer..", "java.net..", "java.nio.channels..", "java.sql.."));
	}

	@Test
	void nothingDependsOnPages() {
		check(noClasses().that()
			.resideOutsideOfPackage("..ui..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT + "*.ui.."));
	}

	@Test
	void theTimeComesFromAClock() {
		check(noClasses().should()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.orShould()
			.callConstructor(java.util.Date.class));
	}

	@Test
	void clocksAreMadeWhereThingsAreWiredTogether() {
		check(noClasses()
			.that(describe("wire nothing together",
					(type) -> !type.getSimpleName().endsWith("Configuration") && !isTool(type.getPackageName())))
			.should()
			.callMethod(Clock.class, "systemUTC")
			.orShould()
			.callMethod(Clock.class, "systemDefaultZone"));
	}

	private static boolean isTool(String packageName) {
		return TOOLS.stream().anyMatch((tool) -> packageName.startsWith(ROOT + tool));
	}

	@Test
	void whatAnObjectNeedsIsInItsConstructor() {
		check(noFields().should()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
			.orShould()
			.beAnnotatedWith("jakarta.inject.Inject"));
	}

	@Test
	void nobodyPrintsToTheConsoleButTheRunner() {
		check(noClasses().that()
			.resideOutsideOfPackages(ROOT + "runner..", ROOT + "servers..")
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err"));
	}

}
