package com.olate.sms.gateway;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/**
 * The shape of the module: no cycles between features, a core without frameworks, one
 * clock.
 */
class ArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("com.olate.sms.gateway");

	@Test
	void featuresFormNoCycles() {
		SlicesRuleDefinition.slices()
			.matching("com.olate.sms.gateway.(*)..")
			.should()
			.beFreeOfCycles()
			.check(this.classes);
	}

	@Test
	void theCoreKnowsNoFramework() {
		noClasses().that()
			.resideInAnyPackage("..gateway.submission", "..gateway.correlation", "..gateway.smpp", "..gateway.carrier",
					"..gateway.http")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..",
					"java.net..", "io.micrometer..")
			.check(this.classes);
	}

	@Test
	void onlyTheClockTellsTheTime() {
		noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(this.classes);
		noClasses().that()
			.doNotHaveSimpleName("ClockConfiguration")
			.should()
			.callMethod(Clock.class, "systemUTC")
			.check(this.classes);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		noFields().should().beAnnotatedWith(Autowired.class).check(this.classes);
	}

}
