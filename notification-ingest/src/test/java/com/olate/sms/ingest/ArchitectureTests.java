package com.olate.sms.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * How this service is built up.
 */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("com.olate.sms.ingest");

	@Test
	void featuresHaveNoCycles() {
		slices().matching("com.olate.sms.ingest.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void eventsAndLimitsArePure() {
		noClasses().that()
			.resideInAnyPackage("..ingest.event..", "..ingest.limit..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.apache.kafka..", "jakarta..", "io.micrometer..",
					"java.net.http..", "..ingest.web..", "..ingest.login..", "..ingest.publish..")
			.check(CLASSES);
	}

	@Test
	void theTimeComesFromTheClock() {
		noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(CLASSES);
		noClasses().that()
			.doNotHaveSimpleName("ClockConfiguration")
			.should()
			.callMethod(Clock.class, "systemUTC")
			.check(CLASSES);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
	}

}
