package com.olate.sms.gateway.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import com.olate.sms.gateway.carrier.Inbound;
import com.olate.sms.gateway.carrier.Inbound.Flaw;
import com.olate.sms.gateway.carrier.Inbound.Segment;
import com.olate.sms.gateway.carrier.Inbound.Text;
import com.olate.sms.gateway.carrier.Inbound.Useless;
import com.olate.sms.text.Gsm7;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Texts from phones in every dress that carriers give them.
 */
class InboundReaderTests {

	private static final byte UDHI = 0x40;

	private final InboundReader reader = new InboundReader(Addressing.USUAL);

	private final InboundReader british = new InboundReader(new Addressing(null, null, null, null, null, "44"));

	@ParameterizedTest
	@CsvSource({ "0x00, GSM", "0xF0, GSM", "0xF1, GSM", "0x01, ISO-8859-1", "0x03, ISO-8859-1", "0x08, UTF-16BE" })
	void theAlphabetFollowsFromDataCoding(String coding, String alphabet) throws Exception {
		String text = "Halt! @ £ é ü ñ";
		byte[] octets = alphabet.equals("GSM") ? Gsm7.encode(text) : text.getBytes(alphabet);
		assertThat(text(deliver(Integer.decode(coding), octets))).isEqualTo(text);
	}

	@Test
	void cyrillicAndWhatGoesBeyondSixteenBits() throws Exception {
		assertThat(text(deliver(0x06, "Стоп".getBytes("ISO-8859-5")))).isEqualTo("Стоп");
		assertThat(text(deliver(0x08, "Стоп 🛑".getBytes(StandardCharsets.UTF_16BE)))).isEqualTo("Стоп 🛑");
	}

	@ParameterizedTest
	@CsvSource({ "0x02", "0x04", "0x05", "0xF4", "0xF5", "0x0A" })
	void whatIsNoTextIsUnreadable(String coding) {
		assertThat(this.reader.read(deliver(Integer.decode(coding), new byte[] { 1, 2, 3 })))
			.isEqualTo(new Useless(Flaw.UNREADABLE));
	}

	@ParameterizedTest
	@CsvSource({ "1, 447700900009, 447700900009", "1, +447700900009, 447700900009", "0, 00447700900009, 447700900009",
			"0, 447700900009, 447700900009", "5, OlateSMS, ", "5, 447700900009, ", "2, 7700900009, ", "3, 60777, ",
			"0, 60777, ", "1, 07700900009, ", "1, 1234567890123456, ", "0, '', " })
	void onlyANumberCanBeAnswered(byte ton, String address, String number) {
		DeliverSm deliver = deliver(0, Gsm7.encode("Hi"));
		deliver.setSourceAddrTon(ton);
		deliver.setSourceAddr(address);
		Inbound read = this.reader.read(deliver);
		if (number == null) {
			assertThat(read).isEqualTo(new Useless(Flaw.NO_NUMBER));
		}
		else {
			assertThat(read).isEqualTo(new Text(number, "OlateSMS", "Hi", null));
		}
	}

	@ParameterizedTest
	@CsvSource({ "+447700900000, 447700900000", "447700900000, 447700900000", "60777, 60777", "+Olate, +Olate",
			"'Olate\u0007', Olate?", "123456789012345678901, 12345678901234567890" })
	void theAddressItWasSentToIsWrittenAsInSenders(String address, String to) {
		DeliverSm deliver = deliver(0, Gsm7.encode("Hi"));
		deliver.setDestAddress(address);
		assertThat(((Text) this.reader.read(deliver)).to()).isEqualTo(to);
	}

	@ParameterizedTest
	@CsvSource({ "2, 7700900009, 447700900009", "2, 07700900009, 447700900009", "0, 07700900009, 447700900009",
			"2, +447700900009, 447700900009", "2, 00447700900009, 447700900009", "0, 0033700000001, 33700000001",
			"0, 33700000001, 33700000001", "1, 33700000001, 33700000001", "1, 07700900009, ", "3, 7700900009, ",
			"5, 7700900009, ", "0, '', ", "2, '', ", "2, 0, ", "2, 1234567890123456, " })
	void numbersOfTheCarriersOwnCountryGetItsCode(byte ton, String address, String number) {
		DeliverSm deliver = deliver(0, Gsm7.encode("Hi"));
		deliver.setSourceAddrTon(ton);
		deliver.setSourceAddr(address);
		assertThat(this.british.read(deliver))
			.isEqualTo((number != null) ? new Text(number, "OlateSMS", "Hi", null) : new Useless(Flaw.NO_NUMBER));
	}

	@ParameterizedTest
	@CsvSource({ "2, 7700900000, 447700900000", "2, 07700900000, 447700900000", "0, 07700900000, 447700900000",
			"0, 00447700900000, 447700900000", "1, 447700900000, 447700900000", "0, 447700900000, 447700900000",
			"2, 60777, 60777", "0, 60777, 60777", "3, 60777, 60777", "5, Olate, Olate", "5, 07700900000, 07700900000" })
	void ourOwnNumberIsWrittenAsInSendersToo(byte ton, String address, String to) {
		DeliverSm deliver = deliver(0, Gsm7.encode("Hi"));
		deliver.setDestAddrTon(ton);
		deliver.setDestAddress(address);
		assertThat(((Text) this.british.read(deliver)).to()).isEqualTo(to);
	}

	@Test
	void aHomeCountryIsACountryCode() {
		assertThat(new Addressing(null, null, null, null, null, "").homeCountry()).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> new Addressing(null, null, null, null, null, "+44"))
			.withMessageContaining("home-country");
	}

	@Test
	void aSegmentIsATextOfItsOwnThatSaysWhichItIs() {
		DeliverSm deliver = deliver(0, join(new byte[] { 5, 0, 3, (byte) 200, 3, 2 }, Gsm7.encode("stop")));
		deliver.setEsmClass(UDHI);
		assertThat(this.reader.read(deliver))
			.isEqualTo(new Text("447700900009", "OlateSMS", "stop", new Segment(200, 2, 3)));
		deliver.setShortMessage(join(new byte[] { 6, 8, 4, 1, 2, 2, 1 }, Gsm7.encode("stop")));
		assertThat(this.reader.read(deliver))
			.isEqualTo(new Text("447700900009", "OlateSMS", "stop", new Segment(258, 1, 2)));
		deliver.setShortMessage(join(new byte[] { 5, 0, 3, 9, 1, 1 }, Gsm7.encode("stop")));
		assertThat(((Text) this.reader.read(deliver)).isWhole()).isTrue();
		for (byte impossible : new byte[] { 0, 4, (byte) 255 }) {
			deliver.setShortMessage(join(new byte[] { 5, 0, 3, 9, 3, impossible }, Gsm7.encode("stop")));
			assertThat(((Text) this.reader.read(deliver)).isWhole()).isTrue();
		}
		deliver.setShortMessage(new byte[] { 9, 0, 3 });
		assertThat(this.reader.read(deliver)).isEqualTo(new Useless(Flaw.UNREADABLE));
	}

	@Test
	void aSegmentByParametersIsOneToo() {
		DeliverSm deliver = deliver(0, Gsm7.encode("stop"));
		deliver.setOptionalParameters(new OptionalParameter.Sar_msg_ref_num((short) 7),
				new OptionalParameter.Sar_total_segments((byte) 2), new OptionalParameter.Sar_segment_seqnum((byte) 1));
		assertThat(this.reader.read(deliver))
			.isEqualTo(new Text("447700900009", "OlateSMS", "stop", new Segment(7, 1, 2)));
	}

	@Test
	void thePayloadParameterIsReadInDeliverAndInData() {
		DeliverSm deliver = deliver(3, new byte[0]);
		deliver.setOptionalParameters(new OptionalParameter.Message_payload("x".repeat(3_000).getBytes()));
		assertThat(text(deliver)).isEqualTo("x".repeat(2_000));
		DataSm data = new DataSm();
		data.setSourceAddr("447700900009");
		data.setDestAddress("OlateSMS");
		data.setDataCoding((byte) 0);
		data.setOptionalParameters(new OptionalParameter.Message_payload(Gsm7.encode("STOP")));
		assertThat(this.reader.read(data)).isEqualTo(new Text("447700900009", "OlateSMS", "STOP", null));
	}

	@Test
	void whateverOctetsComeSomethingIsMadeOfThem() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		for (int i = 0; i < 2_000; i++) {
			byte[] octets = new byte[random.nextInt(160)];
			random.nextBytes(octets);
			DeliverSm deliver = deliver(random.nextInt(256), octets);
			deliver.setEsmClass(random.nextBoolean() ? UDHI : 0);
			assertThat(this.reader.read(deliver)).as("seed %d, round %d", seed, i).isNotNull();
		}
	}

	@Test
	void neitherNumberNorTextIsPrinted() {
		assertThat(new Text("447700900009", "OlateSMS", "secret", null).toString()).doesNotContain("secret", "0009");
	}

	private String text(DeliverSm deliver) {
		return ((Text) this.reader.read(deliver)).text();
	}

	private static DeliverSm deliver(int coding, byte[] octets) {
		DeliverSm deliver = new DeliverSm();
		deliver.setSourceAddrTon((byte) 1);
		deliver.setSourceAddr("447700900009");
		deliver.setDestAddress("OlateSMS");
		deliver.setDataCoding((byte) coding);
		deliver.setShortMessage(octets);
		return deliver;
	}

	private static byte[] join(byte[] header, byte[] text) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		joined.writeBytes(header);
		joined.writeBytes(text);
		return joined.toByteArray();
	}

}
