package com.olate.sms.account.operators;

import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is an operator: the one that configuration names, else one with a
 * generated password in a file that only this service's user can read.
 */
@Component
class FirstOperator implements ApplicationRunner {

	static final String GENERATED = "operator";

	private static final Logger log = LoggerFactory.getLogger(FirstOperator.class);

	private final OperatorProperties properties;

	private final Logins logins;

	FirstOperator(OperatorProperties properties, Logins logins) {
		this.properties = properties;
		this.logins = logins;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (this.properties.isConfigured()) {
			configured(this.properties.username());
		}
		else if (!this.logins.anyOperator()) {
			generated();
		}
	}

	private void configured(String username) {
		Password.Checked checked = Password.of(this.properties.password(), username);
		if (checked instanceof Password.Refused refused) {
			throw new IllegalStateException("OLATE_OPERATOR_PASSWORD " + refused.message());
		}
		Password password = ((Password.Accepted) checked).password();
		if (this.logins.matchOperator(username, password) == Logins.Match.SAME) {
			return;
		}
		if (this.logins.setOperatorPassword(username, password) == Logins.Outcome.USERNAME_TAKEN) {
			throw new IllegalStateException("OLATE_OPERATOR_USERNAME is the username of an account: choose another");
		}
		log.info("operator login set from configuration username={}", username);
	}

	private void generated() {
		PasswordFile file = new PasswordFile(this.properties.passwordFile());
		String secret = file.create(GENERATED);
		if (Password.of(secret, GENERATED) instanceof Password.Accepted accepted
				&& this.logins.addOperator(GENERATED, accepted.password()) == Logins.Outcome.SET) {
			log.warn("first operator made username={} password-file={}: read it, then delete the file", GENERATED,
					file.path());
			return;
		}
		file.delete();
		log.warn("username={} is taken, so no operator was made: set OLATE_OPERATOR_USERNAME and "
				+ "OLATE_OPERATOR_PASSWORD", GENERATED);
	}

}
