package com.olate.sms.account.notices;

import java.time.Clock;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.storage.CollectionIndexes;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Puts the mails to owners together, where there is a mail server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class NoticesConfiguration {

	@Bean
	Notices notices(MongoDatabaseFactory mongo, Clock clock) {
		return new Notices(mongo.getMongoDatabase(), clock);
	}

	@Bean
	NoticeWatch noticeWatch(Accounts accounts, Contacts contacts, Ledger ledger, Logins logins, Notices notices,
			NoticeProperties properties) {
		return new NoticeWatch(accounts, contacts, ledger, logins, notices, properties.wrongLogins());
	}

	@Bean
	NoticeMailer noticeMailer(Notices notices, Accounts accounts, Contacts contacts, Ledger ledger, Logins logins,
			JavaMailSender mail, NoticeProperties properties, MeterRegistry meters, Clock clock) {
		if (properties.from().isEmpty()) {
			throw new IllegalStateException("spring.mail.host is set, so olate.account.notices.from (OLATE_MAIL_FROM) "
					+ "must say which address mails come from");
		}
		return new NoticeMailer(notices, accounts, contacts, ledger, logins, mail, properties,
				new NoticeMetrics(meters), clock);
	}

	@Bean
	CollectionIndexes noticeIndexes() {
		return Notices.indexes();
	}

}
