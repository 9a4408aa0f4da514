package com.olate.sms.account.operators;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Properties;

import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.testing.TestEnvironment;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first start on a store of its own, of no more than an operator needs.
 */
@SpringBootTest(classes = FirstOperatorIT.FirstStart.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = { TestEnvironment.class, FirstOperatorIT.NoOperatorConfigured.class })
@DirtiesContext
class FirstOperatorIT {

	@Autowired
	private Logins logins;

	@Autowired
	private FirstOperator firstOperator;

	@Value("${olate.account.operator.password-file}")
	private Path file;

	@Test
	void theFirstStartMakesAnOperatorWhosePasswordIsInAFileAndLaterOnesDoNot() throws IOException {
		String written = Files.readString(this.file);
		Properties login = new Properties();
		login.load(new StringReader(written));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
		Password password = ((Password.Accepted) Password.of(login.getProperty("password"), "operator")).password();
		assertThat(this.logins.matchOperator("operator", password)).isEqualTo(Logins.Match.SAME);
		this.firstOperator.run(new DefaultApplicationArguments());
		assertThat(Files.readString(this.file)).isEqualTo(written);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ MongoAutoConfiguration.class, DataMongoAutoConfiguration.class })
	@ConfigurationPropertiesScan(basePackages = { "com.olate.sms.account.logins", "com.olate.sms.account.operators" })
	@ComponentScan(basePackages = "com.olate.sms.account.logins", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = ".*\\.(Logins|PasswordHashes|CheapHashes)"))
	@Import(FirstOperator.class)
	static class FirstStart {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

	static class NoOperatorConfigured implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try {
				Path folder = Files.createTempDirectory("olate-operator");
				TestPropertyValues
					.of("olate.account.operator.username=", "olate.account.operator.password=",
							"olate.account.operator.password-file=" + folder.resolve("password"))
					.applyTo(context);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
