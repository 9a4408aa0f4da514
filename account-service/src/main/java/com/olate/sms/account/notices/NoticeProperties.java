package com.olate.sms.account.notices;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mails to owners, which are sent where {@code spring.mail.host} is set.
 *
 * @param from the address they come from, required then
 * @param pagesUrl where owners reach their pages, for links; empty for none
 * @param interval how often accounts are looked at and mails sent
 * @param wrongLogins how many wrong logins are worth a mail
 * @param giveUpAfter how long a mail that cannot be sent is tried again
 */
@ConfigurationProperties("olate.account.notices")
record NoticeProperties(@DefaultValue("") String from, @DefaultValue("") String pagesUrl,
		@DefaultValue("30s") Duration interval, @DefaultValue("3") int wrongLogins,
		@DefaultValue("3d") Duration giveUpAfter) {

	NoticeProperties {
		pagesUrl = pagesUrl.endsWith("/") ? pagesUrl.substring(0, pagesUrl.length() - 1) : pagesUrl;
		if (wrongLogins < 1) {
			throw new IllegalArgumentException("olate.account.notices.wrong-logins must be at least 1");
		}
	}

}
