package com.olate.sms.gateway.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.olate.sms.gateway.submission.Message;
import com.olate.sms.text.Encoding;
import com.olate.sms.text.Gsm7;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SubmitPdusTests {

	private final SubmitPdus pdus = new SubmitPdus("Olate");

	@Test
	void oneSegmentTravelsInTheShortMessage() throws Exception {
		SubmitSm submit = submit(message("OlateSMS", "Fünf €", Encoding.GSM7));
		assertThat(submit.getSequenceNumber()).isEqualTo(7);
		assertThat(submit.getDestAddress()).isEqualTo("447700900001");
		assertThat(submit.getDestAddrTon()).isEqualTo((byte) 1);
		assertThat(submit.getDestAddrNpi()).isEqualTo((byte) 1);
		assertThat(submit.getRegisteredDelivery()).isEqualTo((byte) 1);
		assertThat(submit.getDataCoding()).isZero();
		assertThat(submit.getShortMessage()).isEqualTo(Gsm7.encode("Fünf €"));
	}

	@Test
	void anythingElseTravelsAsUcs2() throws Exception {
		SubmitSm submit = submit(message("OlateSMS", "Привет 😀", Encoding.UCS2));
		assertThat(submit.getDataCoding()).isEqualTo((byte) 8);
		assertThat(submit.getShortMessage()).isEqualTo("Привет 😀".getBytes(StandardCharsets.UTF_16BE));
	}

	@ParameterizedTest
	@CsvSource({ "160,GSM7,160,0", "161,GSM7,0,161", "70,UCS2,140,0", "71,UCS2,0,142" })
	void aLongerTextTravelsInThePayload(int length, Encoding encoding, int inShortMessage, int inPayload)
			throws Exception {
		SubmitSm submit = submit(message("OlateSMS", "x".repeat(length), encoding));
		assertThat((submit.getShortMessage() == null) ? 0 : submit.getShortMessage().length).isEqualTo(inShortMessage);
		OptionalParameter.Message_payload payload = submit
			.getOptionalParameter(OptionalParameter.Message_payload.class);
		assertThat((payload == null) ? 0 : payload.getValue().length).isEqualTo(inPayload);
	}

	@ParameterizedTest
	@CsvSource({ "OlateSMS,5,0,OlateSMS", "'',5,0,Olate", "60777,3,0,60777", "447700900999,1,1,447700900999" })
	void theSendersKindIsTold(String sender, byte ton, byte npi, String address) throws Exception {
		SubmitSm submit = submit(message(sender, "Hello", Encoding.GSM7));
		assertThat(submit.getSourceAddr()).isEqualTo(address);
		assertThat(submit.getSourceAddrTon()).isEqualTo(ton);
		assertThat(submit.getSourceAddrNpi()).isEqualTo(npi);
	}

	@Test
	void whatCannotBeWrittenIsRefusedWithoutItsText() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.pdus.submit(1, message("A sender far longer than SMPP", "Secret", Encoding.GSM7)))
			.withMessageNotContaining("Secret");
	}

	private SubmitSm submit(Message message) throws Exception {
		return new DefaultDecomposer().submitSm(this.pdus.submit(7, message));
	}

	private static Message message(String sender, String text, Encoding encoding) {
		return new Message("m", "a", "e", "447700900001", sender, text, encoding, encoding.segments(text),
				Instant.EPOCH);
	}

}
