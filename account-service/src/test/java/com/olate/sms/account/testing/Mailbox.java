package com.olate.sms.account.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;

/**
 * The mails that a real SMTP server has received for one address; one server for all
 * tests of a run.
 */
public final class Mailbox {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static GreenMail server;

	private final String address;

	public Mailbox(String address) {
		this.address = address;
	}

	/**
	 * The port of the server, which is started at the first call.
	 */
	static synchronized int port() {
		if (server == null) {
			server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
			server.start();
			Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
		}
		return server.getSmtp().getPort();
	}

	public String address() {
		return this.address;
	}

	public List<String> subjects() {
		return mails().map(Mailbox::subject).toList();
	}

	/**
	 * What the first mail says whose subject ends with these words; waits for it.
	 */
	public String await(String words) {
		return Awaitility.await("a mail about: " + words)
			.atMost(PATIENCE)
			.until(() -> mails().filter((mail) -> subject(mail).endsWith(words)).map(Mailbox::text).toList(),
					(found) -> !found.isEmpty())
			.get(0);
	}

	private Stream<MimeMessage> mails() {
		return Stream.of(server.getReceivedMessages()).filter(this::isMine);
	}

	private boolean isMine(MimeMessage mail) {
		try {
			return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(this.address);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(MimeMessage mail) {
		try {
			return mail.getContent().toString();
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
