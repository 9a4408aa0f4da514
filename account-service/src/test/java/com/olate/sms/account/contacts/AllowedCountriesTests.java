package com.olate.sms.account.contacts;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Whom an installation texts, and what is said of the others.
 */
@ExtendWith(OutputCaptureExtension.class)
class AllowedCountriesTests {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withUserConfiguration(Countries.class);

	@ParameterizedTest(name = "{0} by {1}: {2}")
	@CsvSource({ "447791234455, *, true", "447791234455, 44, true", "447791234455, 1|44, true",
			"447791234455, 4477, true", "447791234455, 4478, false", "447791234455, 1, false",
			"12025550123, 1202|44, true", "4477912, 4477912, true", "4477912, 44779123, false",
			"447791234455, '', false" })
	void aNumberIsAllowedByItsBeginning(String msisdn, String prefixes, boolean allowed) {
		List<String> list = prefixes.isEmpty() ? List.of() : List.of(prefixes.split("\\|"));
		assertThat(new AllowedCountries(list).allows(new Msisdn(msisdn))).isEqualTo(allowed);
	}

	@ParameterizedTest
	@CsvSource({ "+44", "044", "GB", "''", "4 4", "**" })
	void whatIsNoBeginningIsRefused(String prefix) {
		assertThatIllegalArgumentException().isThrownBy(() -> new AllowedCountries(List.of(prefix)));
	}

	@ParameterizedTest(name = "{0} by {1}")
	@CsvSource(delimiter = ';',
			value = { "447791234455; 44; ", "33612345678; 44; in France", "12505550123; 44; in Canada",
					"12025550123; 1202555; ", "12125550123; 1202; like this", "9996123456; 44; in this country" })
	void theWarningNamesTheCountry(String msisdn, String prefixes, String words) {
		List<String> warnings = new NumberWarnings(new AllowedCountries(List.of(prefixes))).of(new Msisdn(msisdn),
				List.of("plan"));
		assertThat(warnings).last().isEqualTo("plan");
		assertThat(warnings.subList(0, warnings.size() - 1))
			.isEqualTo((words == null) ? List.of() : List.of("We do not text numbers " + words
					+ " yet; the contact is kept, and gets messages once your operator allows it."));
	}

	@Test
	void everyNumberIsAllowedUnlessTheProfileIsProduction(CapturedOutput output) {
		this.service
			.run((context) -> assertThat(context.getBean(AllowedCountries.class).prefixes()).containsExactly("*"));
		assertThat(output).doesNotContain("OLATE_ALLOWED_COUNTRIES");
		this.service.withPropertyValues("spring.profiles.active=production")
			.run((context) -> assertThat(context.getBean(AllowedCountries.class).allowsNothing()).isTrue());
		assertThat(output).contains("no message will be sent: set OLATE_ALLOWED_COUNTRIES");
		this.service.withPropertyValues("spring.profiles.active=production", "OLATE_ALLOWED_COUNTRIES=44,1")
			.run((context) -> assertThat(context.getBean(AllowedCountries.class).prefixes()).containsExactly("44",
					"1"));
	}

	@EnableConfigurationProperties(CountryProperties.class)
	@Import(ContactsConfiguration.class)
	static class Countries {

	}

}
