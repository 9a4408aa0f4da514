package com.olate.sms.gateway.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.olate.sms.gateway.carrier.NetworkErrorTable;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Messages;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

import static com.olate.sms.gateway.submission.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The profile that we ship, with what Kannel 1.4.5 was seen to answer and report.
 */
class KannelProfileTests {

	private final Dialect kannel = new Dialect(profile(), Map.of("username", "olate", "password", "secret"),
			"http://gateway/carriers/kannel/receipts/secret", new NetworkErrorTable(Map.of()));

	private static HttpProfile profile() {
		try {
			return new Binder(ConfigurationPropertySources
				.from(new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"))
					.get(0)))
				.bind("olate.gateway.http-profiles.kannel", HttpProfile.class)
				.get();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aSubmitHasNeitherLoginNorTextInItsAddress() {
		Message message = Messages.to("447700900001");
		Request request = this.kannel.request(message, NOON);
		assertThat(request.method()).isEqualTo("POST");
		assertThat(request.path()).isEqualTo("/cgi-bin/sendsms");
		assertThat(request.body()).isEqualTo("Hello");
		assertThat(request.headers()).contains(Map.entry("X-Kannel-Password", "secret"),
				Map.entry("X-Kannel-To", "447700900001"), Map.entry("X-Kannel-Coding", "0"),
				Map.entry("X-Kannel-Validity", "240"),
				Map.entry("X-Kannel-DLR-Url", "http://gateway/carriers/kannel/receipts/secret?message=" + message.id()
						+ "&type=%d&phone=%p&answer=%A"));
	}

	@ParameterizedTest
	@CsvSource({ "202,0: Accepted for delivery,ACCEPTED,202 0", "202,3: Queued for later delivery,ACCEPTED,202 3",
			"202,something else,UNKNOWN,202", "403,Authorization failed for sendsms,LOGIN,403",
			"403,Not routable. Do not try again.,NEXT_ROUTE,403",
			"403,Number(s) has/have been denied by white- and/or black-lists.,REJECTED,403",
			"503,'Temporal failure, try again later.',SYSTEM_ERROR,503", "503,who knows,UNKNOWN,503",
			"400,'Missing receiver(s) number(s), rejected',OURS,400", "500,,UNKNOWN,500" })
	void answers(int status, String body, AnswerMeaning meaning, String kept) {
		assertThat(this.kannel.answer(status, (body != null) ? body : "")).isEqualTo(new Verdict(meaning, "", kept));
	}

	@ParameterizedTest
	@CsvSource({ "1,,DELIVERED,UNKNOWN,1", "8,ACK%2F,UNDER_WAY,UNKNOWN,8", "4,,UNDER_WAY,UNKNOWN,4",
			"16,NACK%2F0x0000000B,UNDELIVERED,REJECTED,16", "2,,UNDELIVERED,UNKNOWN,2",
			"1,id:7+stat:DELIVRD+err:000+text:x,DELIVERED,UNKNOWN,1",
			"2,id:7+sub:001+stat:EXPIRED+err:099+text:x,UNDELIVERED,ABSENT,2 err:099",
			"2,id:7+stat:UNDELIV+err:000,UNDELIVERED,INVALID_NUMBER,2 err:000",
			"2,id:7+stat:UNDELIV+err:006,UNDELIVERED,ABSENT,2 err:006", "32,,UNDER_WAY,UNKNOWN,32",
			"12,,UNDER_WAY,UNKNOWN,12" })
	void receipts(String type, String answer, Outcome outcome, Reason reason, String status) {
		List<Receipt> receipts = this.kannel.receipts(
				"message=m-1&type=" + type + "&phone=447700900001&answer=" + ((answer != null) ? answer : ""), "", "");
		assertThat(receipts).singleElement().satisfies((receipt) -> {
			assertThat(receipt.messageId()).isEqualTo("m-1");
			assertThat(receipt.source()).isEqualTo("447700900001");
			assertThat(receipt.report().outcome()).isEqualTo(outcome);
			assertThat(receipt.report().reason()).isEqualTo(reason);
			assertThat(receipt.report().status()).isEqualTo(status);
		});
	}

	@Test
	void aCallWithoutOurIdIsNoReceipt() {
		assertThat(this.kannel.receipts("type=1&phone=447700900001", "", "")).isEmpty();
		assertThat(this.kannel.receipts("", "", "")).isEmpty();
		assertThat(this.kannel.receipts("message=m-1", "application/json", "{{{")).isEmpty();
	}

}
