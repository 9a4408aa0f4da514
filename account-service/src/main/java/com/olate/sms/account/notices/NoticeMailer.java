package com.olate.sms.account.notices;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.notices.NoticeMetrics.Result;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends the mails that wait, with the facts of the moment. A mail that cannot be sent is
 * tried again ever more rarely; of a crash between the mail server's yes and ours the
 * owner may get it twice, under one message id.
 */
class NoticeMailer {

	private static final Logger log = LoggerFactory.getLogger(NoticeMailer.class);

	private static final int AT_ONCE = 20;

	private static final Duration LEASE = Duration.ofMinutes(10);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	private final Notices notices;

	private final Accounts accounts;

	private final Contacts contacts;

	private final Ledger ledger;

	private final Logins logins;

	private final JavaMailSender mail;

	private final NoticeProperties properties;

	private final NoticeMetrics metrics;

	private final Clock clock;

	private boolean failing;

	NoticeMailer(Notices notices, Accounts accounts, Contacts contacts, Ledger ledger, Logins logins,
			JavaMailSender mail, NoticeProperties properties, NoticeMetrics metrics, Clock clock) {
		this.notices = notices;
		this.accounts = accounts;
		this.contacts = contacts;
		this.ledger = ledger;
		this.logins = logins;
		this.mail = mail;
		this.properties = properties;
		this.metrics = metrics;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${olate.account.notices.interval:30s}")
	void sendWhatIsDue() {
		try {
			this.notices.take(AT_ONCE, LEASE).forEach(this::send);
		}
		catch (RuntimeException ex) {
			trouble(ex);
		}
	}

	private void send(Told told) {
		NoticeKind kind = told.mail();
		Optional<Account> account = this.accounts.find(told.account()).filter((found) -> found.email() != null);
		Optional<Letter> letter = account.flatMap((found) -> letter(told, found));
		if (kind == null || letter.isEmpty()) {
			this.notices.done(told);
			return;
		}
		try {
			this.mail.send(message(told, account.get(), letter.get()));
			this.notices.done(told);
			this.metrics.count(kind, Result.SENT);
			this.failing = false;
			log.info("mail sent accountId={} kind={}", told.account(), kind);
		}
		catch (MailException | MessagingException ex) {
			failed(told, kind, ex);
		}
	}

	private void failed(Told told, NoticeKind kind, Exception failure) {
		if (told.decided() != null
				&& told.decided().plus(this.properties.giveUpAfter()).isBefore(this.clock.instant())) {
			this.notices.done(told);
			this.metrics.count(kind, Result.DROPPED);
			log.warn("mail given up accountId={} kind={} attempts={}", told.account(), kind, told.attempts() + 1);
			return;
		}
		this.notices.failed(told, pause(told.attempts()));
		this.metrics.count(kind, Result.FAILED);
		trouble(failure);
	}

	/** What a mail server answers may hold an address: only its kind is told. */
	private void trouble(Exception failure) {
		if (!this.failing) {
			log.warn("mails cannot be sent, they are tried again failure={}", failure.getClass().getName());
		}
		this.failing = true;
	}

	static Duration pause(int attempts) {
		Duration pause = Duration.ofMinutes(1L << Math.min(attempts, 10));
		return (pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause;
	}

	private Optional<Letter> letter(Told told, Account account) {
		Letters letters = new Letters(account.name(), this.properties.pagesUrl());
		if (told.mail() == NoticeKind.WRONG_LOGINS) {
			return this.logins.failures(account.username())
				.map((failures) -> letters.wrongLogins(failures, account.username(), account.timeZone()));
		}
		List<String> people = NoticeWatch.reachable(this.contacts.inSendOrder(account.id()))
			.stream()
			.map(Contact::name)
			.toList();
		return Optional.ofNullable(told.mail())
			.map((kind) -> letters.credits(kind, this.ledger.balance(account.id()).available(), people));
	}

	private MimeMessage message(Told told, Account account, Letter letter) throws MessagingException {
		MimeMessage message = this.mail.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		helper.setFrom(new InternetAddress(this.properties.from(), true));
		helper.setTo(new InternetAddress(account.email(), true));
		helper.setSubject(letter.subject());
		helper.setText(letter.body());
		message.setHeader("Auto-Submitted", "auto-generated");
		message.saveChanges();
		message.setHeader("Message-ID", "<" + told.topic().name().toLowerCase(Locale.ROOT) + "." + told.revision() + "."
				+ told.account().value() + "@olate-sms>");
		return message;
	}

}
