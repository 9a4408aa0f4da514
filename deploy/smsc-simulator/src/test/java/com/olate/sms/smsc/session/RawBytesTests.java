package com.olate.sms.smsc.session;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import com.olate.sms.smsc.pdu.CommandId;
import com.olate.sms.smsc.pdu.CommandStatus;
import com.olate.sms.smsc.pdu.Pdu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no library would send.
 */
class RawBytesTests {

	private static final byte[] NOTHING = new byte[0];

	private SmscSimulator smsc;

	private Socket socket;

	private DataInputStream in;

	@BeforeEach
	void connect() throws IOException {
		this.smsc = SmscSimulator.start(SmscSettings.of("olate", "secret"));
		this.socket = new Socket("127.0.0.1", this.smsc.port());
		this.socket.setSoTimeout(10_000);
		this.in = new DataInputStream(this.socket.getInputStream());
	}

	@AfterEach
	void close() throws IOException {
		this.socket.close();
		this.smsc.close();
	}

	private void send(Pdu... pdus) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(100_000);
		for (Pdu pdu : pdus) {
			pdu.writeTo(bytes);
		}
		this.socket.getOutputStream().write(bytes.array(), 0, bytes.position());
	}

	private Pdu receive() throws IOException {
		int length = this.in.readInt();
		return new Pdu(this.in.readInt(), this.in.readInt(), this.in.readInt(), this.in.readNBytes(length - 16));
	}

	private void assertNextIs(int command, int status, int sequence) throws IOException {
		Pdu pdu = receive();
		assertThat(new int[] { pdu.command(), pdu.status(), pdu.sequence() }).containsExactly(command, status,
				sequence);
	}

	private static Pdu bind(int sequence, String systemId) {
		return Pdu.request(CommandId.BIND_TRANSCEIVER, sequence,
				(systemId + "\0secret\0\0\u0034\0\0\0").getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void enquiryIsAnsweredBeforeABind() throws IOException {
		send(Pdu.request(CommandId.ENQUIRE_LINK, 7, NOTHING));
		assertNextIs(0x80000015, 0, 7);
	}

	@Test
	void anUnknownCommandGetsAGenericNackAndTheSessionGoesOn() throws IOException {
		send(Pdu.request(0x0FFF, 1, new byte[] { 1, 2, 3 }), Pdu.request(CommandId.ENQUIRE_LINK, 2, NOTHING));
		assertNextIs(CommandId.GENERIC_NACK, CommandStatus.ESME_RINVCMDID, 1);
		assertNextIs(0x80000015, 0, 2);
	}

	@Test
	void anImpossibleLengthGetsAGenericNackAndEndsTheConnection() throws IOException {
		this.socket.getOutputStream().write(new byte[16]);
		assertNextIs(CommandId.GENERIC_NACK, CommandStatus.ESME_RINVCMDLEN, 0);
		assertThat(this.in.read()).isEqualTo(-1);
	}

	@Test
	void aSubmitBeforeABindIsRefused() throws IOException {
		send(Pdu.request(CommandId.SUBMIT_SM, 1, NOTHING));
		assertNextIs(0x80000004, CommandStatus.ESME_RINVBNDSTS, 1);
	}

	@Test
	void aBodyThatCannotBeReadIsAnsweredAndTheSessionGoesOn() throws IOException {
		send(bind(1, "olate"), Pdu.request(CommandId.SUBMIT_SM, 2, new byte[] { 'x' }),
				Pdu.request(CommandId.ENQUIRE_LINK, 3, NOTHING));
		assertNextIs(0x80000009, 0, 1);
		assertNextIs(0x80000004, CommandStatus.ESME_RINVCMDLEN, 2);
		assertNextIs(0x80000015, 0, 3);
	}

	@Test
	void aSecondBindIsRefusedAndAnUnbindEndsTheSession() throws IOException {
		send(bind(1, "olate"), bind(2, "olate"), Pdu.request(CommandId.UNBIND, 3, NOTHING));
		assertNextIs(0x80000009, 0, 1);
		assertNextIs(0x80000009, CommandStatus.ESME_RALYBND, 2);
		assertNextIs(0x80000006, 0, 3);
		assertThat(this.in.read()).isEqualTo(-1);
	}

	@Test
	void anUnknownSystemIdIsRefused() throws IOException {
		send(bind(1, "other"));
		assertNextIs(0x80000009, CommandStatus.ESME_RINVSYSID, 1);
	}

	@Test
	void anAnswerToNothingIsIgnored() throws IOException {
		send(Pdu.response(CommandId.DELIVER_SM, 0, 99), Pdu.request(CommandId.ENQUIRE_LINK, 2, NOTHING));
		assertNextIs(0x80000015, 0, 2);
	}

}
