package com.olate.sms.account.operators;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

import com.olate.sms.account.AccountApplication;
import com.olate.sms.account.logins.LoginResult;
import com.olate.sms.account.logins.LoginVerification;
import com.olate.sms.account.testing.TestEnvironment;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = AccountApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = { TestEnvironment.class, FirstOperatorIT.NoOperatorConfigured.class })
@DirtiesContext
class FirstOperatorIT {

	@Autowired
	private LoginVerification logins;

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
		assertThat(this.logins.verify("operator", login.getProperty("password"), null))
			.isEqualTo(new LoginResult.OperatorLogin("operator"));
		this.firstOperator.run(new DefaultApplicationArguments());
		assertThat(Files.readString(this.file)).isEqualTo(written);
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
