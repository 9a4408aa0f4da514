package com.olate.sms.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.olate.sms.gateway.carrier.NetworkErrorTable;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.ReceiptMeaning;
import com.olate.sms.gateway.submission.Report.Outcome;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptReaderTests {

	private final ReceiptReader reader = new ReceiptReader(
			new ReceiptProfile(null, "results", null, pick("{{messageId}}", null), pick("{{to.uri}}", "tel:\\+?(\\d+)"),
					pick("{{status.name}}", null), null, null,
					List.of(new StateRule(Pattern.compile("^DELIVERED"), ReceiptMeaning.DELIVERED))),
			new NetworkErrorTable(Map.of()));

	private static Pick pick(String value, @Nullable String pattern) {
		return new Pick(value, (pattern != null) ? Pattern.compile(pattern) : null);
	}

	@Test
	void aListOfReceiptsIsRead() {
		String body = """
				{"bulk": 7, "results": [
				  {"messageId": "a1", "to": {"uri": "tel:+447700900001"}, "status": {"name": "DELIVERED_TO_HANDSET"}},
				  {"messageId": "a2", "to": {"uri": "tel:447700900002"}, "status": {"name": "\\u0416 new"}}]}
				""";
		List<Receipt> receipts = this.reader.read("", "application/json", body);
		assertThat(receipts).extracting(Receipt::carrierId).containsExactly("a1", "a2");
		assertThat(receipts).extracting(Receipt::source).containsExactly("447700900001", "447700900002");
		assertThat(receipts).extracting((receipt) -> receipt.report().outcome())
			.as("a state without a row is never final")
			.containsExactly(Outcome.DELIVERED, Outcome.UNDER_WAY);
		assertThat(receipts.get(1).report().status()).isEqualTo("? new");
	}

	@Test
	void whatDoesNotSayWhichMessageIsMeantIsNotRead() {
		String without = "{\"results\":[{\"messageId\":\"a1\",\"to\":{\"uri\":\"sip:x\"},\"status\":{\"name\":\"X\"}}]}";
		assertThat(this.reader.read("", "application/json", without)).isEmpty();
		assertThat(this.reader.read("", "application/json", "{\"results\":[]}")).isEmpty();
		assertThat(this.reader.read("", "application/json", "[[[")).isEmpty();
		assertThat(this.reader.read("%&=&%zz=%", "text/plain", "\u0000")).isEmpty();
	}

	@Test
	void aDeepOrHugeBodyIsOnlyRead() {
		assertThat(this.reader.read("", "application/json", "[".repeat(30_000))).isEmpty();
		assertThat(this.reader.read("", "application/json", "{\"a\":".repeat(900) + "1" + "}".repeat(900))).isEmpty();
		assertThat(this.reader.read("a=1&".repeat(16_000), "", "")).isEmpty();
	}

}
