package com.olate.sms.account.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.olate.sms.account.accounts.AccountChanges;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import com.olate.sms.account.testing.TestOwner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Mails that a real SMTP server receives.
 */
@AccountServiceTest
class NoticesIT {

	private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final NoticeMetrics metrics = new NoticeMetrics(this.meters);

	@Autowired
	private TestApi api;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Logins logins;

	@Autowired
	private TestClock clock;

	@Autowired
	private MongoDatabaseFactory mongo;

	private Notices notices;

	private TestOwner owner;

	private AccountId account;

	private String address;

	@BeforeEach
	void open() {
		this.server.start();
		MongoDatabase database = this.mongo.getMongoDatabase("notices-" + UUID.randomUUID().toString().substring(0, 8));
		Notices.indexes()
			.indexes()
			.forEach((index) -> database.getCollection(Notices.COLLECTION)
				.createIndex(index.keys(), new IndexOptions().name(index.name()).sparse(index.sparse())));
		this.notices = new Notices(database, this.clock);
		this.owner = this.api.newOwner();
		this.account = this.owner.account();
		this.address = this.account + "@example.com";
		this.accounts.change(this.account, new AccountChanges("Møller & Søn", Map.of(), null, null, this.address));
		Stream.of("Ann", "Bob", "Zoë")
			.forEach((name) -> this.contacts.add(this.account, name,
					new Msisdn("4477009" + (10_000 + Math.abs(name.hashCode() % 80_000)))));
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void ofCreditsOneMailIsSentAtEachCrossing() throws Exception {
		look();
		assertThat(mails()).as("an account that never had credits").isEmpty();
		this.ledger.purchase(this.account, "o-1", 9, "test");
		look();
		assertThat(subjects()).containsExactly("SMS notifications of Møller & Søn: credits have arrived");
		take(7);
		look();
		look();
		take(2);
		look();
		look();
		assertThat(subjects()).containsExactly("SMS notifications of Møller & Søn: credits have arrived",
				"SMS notifications of Møller & Søn: 2 credits left",
				"SMS notifications of Møller & Søn: no credits left");
		MimeMessage low = mails().get(1);
		assertThat(low.getContentType()).isEqualTo("text/plain; charset=UTF-8");
		assertThat(low.getContent().toString()).contains("will not reach Zoë.", "https://sms.example/credits");
		assertThat(low.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mails()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
	}

	@Test
	void twoInstancesAndARestartSendOneMail() throws Exception {
		this.ledger.purchase(this.account, "o-1", 1, "test");
		atOnce(() -> watch().look());
		atOnce(() -> mailer().sendWhatIsDue());
		look();
		assertThat(subjects()).containsExactly("SMS notifications of Møller & Søn: 1 credit left");
	}

	@Test
	void aMailServerThatIsAwayIsTriedAgainMoreAndMoreRarely() throws Exception {
		this.ledger.purchase(this.account, "o-1", 1, "test");
		int port = this.server.getSmtp().getPort();
		this.server.stop();
		watch().look();
		mailer(port).sendWhatIsDue();
		mailer(port).sendWhatIsDue();
		assertThat(told().attempts()).as("not again at once").isEqualTo(1);
		this.clock.advance(Duration.ofMinutes(1));
		mailer(port).sendWhatIsDue();
		this.clock.advance(Duration.ofMinutes(1));
		mailer(port).sendWhatIsDue();
		assertThat(told().attempts()).isEqualTo(2);
		this.server.start();
		this.clock.advance(Duration.ofMinutes(1));
		mailer().sendWhatIsDue();
		assertThat(subjects()).hasSize(1);
	}

	@Test
	void aMailThatCannotBeSentForDaysIsGivenUp() {
		this.ledger.purchase(this.account, "o-1", 1, "test");
		watch().look();
		this.server.stop();
		this.clock.advance(Duration.ofDays(4));
		mailer(1).sendWhatIsDue();
		assertThat(told().mail()).isNull();
		assertThat(this.meters.get("olate.account.mails")
			.tag("kind", "LOW_CREDITS")
			.tag("result", "DROPPED")
			.counter()
			.count()).isPositive();
	}

	@Test
	void wrongLoginsAreToldOnceUntilThePasswordIsSetAnew() throws Exception {
		wrongLogins(2);
		look();
		assertThat(mails()).isEmpty();
		wrongLogins(1);
		look();
		wrongLogins(2);
		look();
		assertThat(subjects()).containsExactly("SMS notifications of Møller & Søn: wrong password");
		assertThat(mails().get(0).getContent().toString()).contains(this.owner.username(), "no credits were used")
			.doesNotContain("not the password");
	}

	@Test
	void withoutAnAddressNobodyIsToldAndLaterOnlyWhatIsNew() {
		this.accounts.change(this.account, new AccountChanges(null, Map.of(), null, null, ""));
		this.ledger.purchase(this.account, "o-1", 1, "test");
		look();
		assertThat(mails()).isEmpty();
		this.accounts.change(this.account, new AccountChanges(null, Map.of(), null, null, this.address));
		look();
		assertThat(mails()).hasSize(1);
	}

	private static void atOnce(Runnable work) throws InterruptedException {
		List<Thread> instances = Stream.generate(() -> new Thread(work)).limit(3).toList();
		instances.forEach(Thread::start);
		for (Thread instance : instances) {
			instance.join();
		}
	}

	private void wrongLogins(int times) {
		long before = this.logins.failures(this.owner.username()).map((failures) -> failures.count()).orElse(0L);
		for (int i = 0; i < times; i++) {
			this.api.as(new TestOwner(this.account, this.owner.username(), "not the password"))
				.get()
				.uri("/v1/account")
				.exchange()
				.expectStatus()
				.isEqualTo(HttpStatus.UNAUTHORIZED);
		}
		await().until(() -> this.logins.failures(this.owner.username())
			.filter((failures) -> failures.count() == before + times)
			.isPresent());
	}

	private void take(long credits) {
		this.ledger.adjust(this.account, null, -credits, "test", "test");
	}

	private void look() {
		watch().look();
		mailer().sendWhatIsDue();
	}

	private NoticeWatch watch() {
		return new NoticeWatch(this.accounts, this.contacts, this.ledger, this.logins, this.notices, 3);
	}

	private NoticeMailer mailer() {
		return mailer(this.server.getSmtp().getPort());
	}

	private NoticeMailer mailer(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("localhost");
		sender.setPort(port);
		return new NoticeMailer(this.notices, this.accounts, this.contacts, this.ledger, this.logins, sender,
				new NoticeProperties("sms@olate.example", "https://sms.example/", Duration.ofSeconds(30), 3,
						Duration.ofDays(3)),
				this.metrics, this.clock);
	}

	private Told told() {
		return this.notices.about(Topic.CREDITS, List.of(this.account)).get(this.account);
	}

	private List<MimeMessage> mails() {
		return Stream.of(this.server.getReceivedMessages())
			.filter((mail) -> address(mail).equals(this.address))
			.toList();
	}

	private List<String> subjects() throws Exception {
		List<String> subjects = new ArrayList<>();
		for (MimeMessage mail : mails()) {
			subjects.add(mail.getSubject());
		}
		return subjects;
	}

	private static String address(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
