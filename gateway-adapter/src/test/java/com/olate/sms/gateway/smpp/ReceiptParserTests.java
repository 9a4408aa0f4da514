package com.olate.sms.gateway.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

import com.olate.sms.gateway.carrier.NetworkErrorTable;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report.Outcome;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptParserTests {

	private static final ReceiptParser PARSER = new ReceiptParser(new ReceiptStateTable(Map.of()),
			new NetworkErrorTable(Map.of()));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					id:1A2B sub:001 dlvrd:001 submit date:2611221015 done date:2611221016 stat:DELIVRD err:000 text:Hello | 1A2B | DELIVERED | DELIVRD err:000
					id:1A2B stat:FAILED err:1A3 | 1A2B | UNDELIVERED | FAILED err:1A3
					ID: 77 STAT: undeliv ERR: 001 | 77 | UNDELIVERED | undeliv err:001
					id:Smsc2001,stat:EXPIRED,err:027 | Smsc2001 | UNDELIVERED | EXPIRED err:027
					stat:REJECTD id:9 text: id:8 stat:DELIVRD | 9 | UNDELIVERED | REJECTD
					id:5   stat:ENROUTE | 5 | UNDER_WAY | ENROUTE
					id:5 stat:ACCEPTD | 5 | UNDER_WAY | ACCEPTD
					id:5 stat:DELETED | 5 | UNDELIVERED | DELETED
					stat:DELIVRD | '' | DELIVERED | DELIVRD
					""")
	void theTextFormIsReadLeniently(String text, String id, Outcome outcome, String status) {
		Receipt receipt = PARSER.parse(receipt(text)).orElseThrow();
		assertThat(receipt.carrierId()).isEqualTo(id);
		assertThat(receipt.report().outcome()).isEqualTo(outcome);
		assertThat(receipt.report().status()).isEqualTo(status);
		assertThat(receipt.source()).isEqualTo("447700900001");
	}

	@ParameterizedTest
	@CsvSource({ "''", "Hello", "id:5", "id:5 stat:", "id:5 stat:WHATEVER", "stat" })
	void withoutAKnownStateThereIsNoReport(String text) {
		assertThat(PARSER.parse(receipt(text))).isEmpty();
	}

	@Test
	void parametersComeBeforeTheText() {
		DeliverSm deliver = receipt("id:1 stat:UNDELIV err:000");
		deliver.setOptionalParameters(new OptionalParameter.Receipted_message_id("2"),
				new OptionalParameter.Message_state((byte) 2));
		Receipt receipt = PARSER.parse(deliver).orElseThrow();
		assertThat(receipt.carrierId()).isEqualTo("2");
		assertThat(receipt.report().outcome()).isEqualTo(Outcome.DELIVERED);
	}

	@ParameterizedTest
	@CsvSource({ "1,UNDER_WAY,UNKNOWN", "2,DELIVERED,UNKNOWN", "3,UNDELIVERED,ABSENT", "4,UNDELIVERED,DELETED",
			"5,UNDELIVERED,INVALID_NUMBER", "6,UNDER_WAY,UNKNOWN", "7,UNDELIVERED,UNKNOWN", "8,UNDELIVERED,REJECTED" })
	void everyMessageStateHasAMeaning(byte state, Outcome outcome, Reason reason) {
		DeliverSm deliver = receipt("");
		deliver.setOptionalParameters(new OptionalParameter.Receipted_message_id("2"),
				new OptionalParameter.Message_state(state));
		Receipt receipt = PARSER.parse(deliver).orElseThrow();
		assertThat(receipt.report().outcome()).isEqualTo(outcome);
		assertThat(receipt.report().reason()).isEqualTo(reason);
	}

	@Test
	void theTextMayBeInThePayload() {
		DeliverSm deliver = receipt("");
		deliver.setOptionalParameters(
				new OptionalParameter.Message_payload("id:5 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII)));
		assertThat(PARSER.parse(deliver).orElseThrow().carrierId()).isEqualTo("5");
	}

	@ParameterizedTest
	@CsvSource({ "0x04,true", "0x20,true", "0x00,false", "0x44,true", "0x08,false", "0x40,false" })
	void esmClassTellsReceiptsFromTexts(String esmClass, boolean receipt) {
		DeliverSm deliver = receipt("id:5 stat:DELIVRD");
		deliver.setEsmClass(Integer.decode(esmClass).byteValue());
		assertThat(ReceiptParser.isReceipt(deliver)).isEqualTo(receipt);
	}

	@Test
	void noTextBreaksTheParser() {
		long seed = Long.getLong("seed", new Random().nextLong());
		Random random = new Random(seed);
		String alphabet = "idstaterr: ,;\t\r\n\0\u00FF0123456789DELIVRD";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(80), 0, alphabet.length()).forEach((c) -> text.append(alphabet.charAt(c)));
			assertThat(PARSER.parse(receipt(text.toString()))).as("seed %d, text %s", seed, text).isNotNull();
		}
	}

	private static DeliverSm receipt(String text) {
		DeliverSm deliver = new DeliverSm();
		deliver.setEsmClass((byte) 0x04);
		deliver.setSourceAddr("447700900001");
		deliver.setDestAddress("OlateSMS");
		deliver.setShortMessage(text.getBytes(StandardCharsets.ISO_8859_1));
		return deliver;
	}

}
