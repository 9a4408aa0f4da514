package com.olate.sms.smsc.pdu;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SubmitSmTests {

	private static BodyWriter upToLength(int registeredDelivery) {
		return new BodyWriter().text("")
			.octet(5)
			.octet(0)
			.text("Olate")
			.octet(1)
			.octet(1)
			.text("447700900001")
			.octet(0x40)
			.octet(0)
			.octet(0)
			.text("")
			.text("000000010000000R")
			.octet(registeredDelivery)
			.octet(0)
			.octet(8)
			.octet(0);
	}

	private static SubmitSm read(byte[] body) throws MalformedPduException {
		return SubmitSm.read(Pdu.request(CommandId.SUBMIT_SM, 1, body));
	}

	@Test
	void theFieldsAreReadInTheirOrder() throws Exception {
		SubmitSm submit = read(upToLength(1).octet(2).bytes(new byte[] { 4, 26 }).toBytes());
		assertThat(submit).usingRecursiveComparison()
			.isEqualTo(new SubmitSm("Olate", "447700900001", 0x40, 1, 8, new byte[] { 4, 26 }, null));
		assertThat(submit.hasUserDataHeader()).isTrue();
	}

	@Test
	void segmentParametersAreRead() throws Exception {
		byte[] body = upToLength(0).octet(0)
			.optionalParameter(OptionalParameter.SAR_MSG_REF_NUM, new byte[] { 1, 2 })
			.optionalParameter(OptionalParameter.SAR_TOTAL_SEGMENTS, new byte[] { 3 })
			.optionalParameter(OptionalParameter.SAR_SEGMENT_SEQNUM, new byte[] { 2 })
			.toBytes();
		assertThat(read(body).segment()).isEqualTo(new Segment(258, 3, 2));
	}

	@Test
	void segmentParametersThatCannotBeAreIgnored() throws Exception {
		byte[] body = upToLength(0).octet(0)
			.optionalParameter(OptionalParameter.SAR_MSG_REF_NUM, new byte[] { 1, 2 })
			.optionalParameter(OptionalParameter.SAR_TOTAL_SEGMENTS, new byte[] { 3 })
			.optionalParameter(OptionalParameter.SAR_SEGMENT_SEQNUM, new byte[] { 4 })
			.toBytes();
		assertThat(read(body).segment()).isNull();
	}

	@Test
	void aBodyThatEndsTooEarlyIsMalformedWhereverItEnds() throws Exception {
		byte[] body = upToLength(1).octet(2).bytes(new byte[] { 4, 26 }).toBytes();
		for (int length = 0; length < body.length; length++) {
			byte[] cut = Arrays.copyOf(body, length);
			assertThatExceptionOfType(MalformedPduException.class).isThrownBy(() -> read(cut))
				.satisfies((ex) -> assertThat(ex.status()).isEqualTo(CommandStatus.ESME_RINVCMDLEN));
		}
	}

	@Test
	void aShortMessageOver254OctetsIsRefused() {
		byte[] body = upToLength(1).octet(255).bytes(new byte[255]).toBytes();
		assertThatExceptionOfType(MalformedPduException.class).isThrownBy(() -> read(body))
			.satisfies((ex) -> assertThat(ex.status()).isEqualTo(CommandStatus.ESME_RINVMSGLEN));
	}

	@ParameterizedTest
	@CsvSource({ "0, false, false", "1, true, true", "2, false, true", "3, true, false", "16, false, false",
			"17, true, true" })
	void receiptsAreWantedAsRegistered(int registeredDelivery, boolean ofDelivered, boolean ofFailed) throws Exception {
		SubmitSm submit = read(upToLength(registeredDelivery).octet(0).toBytes());
		assertThat(submit.wantsReceipt(true)).isEqualTo(ofDelivered);
		assertThat(submit.wantsReceipt(false)).isEqualTo(ofFailed);
	}

	@Test
	void neitherTextNorNumberIsPrinted() throws Exception {
		assertThat(read(upToLength(1).octet(1).octet('x').toBytes()).toString()).doesNotContain("4477", "Olate");
	}

}
