package com.olate.sms.gateway;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.olate.sms.text.Gsm7;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.DefaultDecomposer;

/**
 * An SMSC that does what a test tells it, also what no good SMSC does.
 */
final class ScriptedSmsc implements AutoCloseable {

	private final ServerSocket server;

	private final Script script;

	private final List<SubmitSm> submits = new CopyOnWriteArrayList<>();

	private final List<Integer> acknowledged = new CopyOnWriteArrayList<>();

	private final List<Connection> connections = new CopyOnWriteArrayList<>();

	ScriptedSmsc(Script script) throws IOException {
		this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		this.script = script;
		new Thread(this::accept, "scripted-smsc").start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** Every submit_sm that ever came in. */
	List<SubmitSm> submits() {
		return this.submits;
	}

	/** The statuses of all deliver_sm_resp and data_sm_resp. */
	List<Integer> acknowledged() {
		return this.acknowledged;
	}

	Connection connection() {
		return this.connections.get(this.connections.size() - 1);
	}

	private void accept() {
		try {
			while (true) {
				Connection connection = new Connection(this.server.accept());
				this.connections.add(connection);
				new Thread(connection::read, "scripted-smsc-connection").start();
			}
		}
		catch (IOException ex) {
			// The test is over.
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Connection connection : this.connections) {
			connection.drop();
		}
	}

	interface Script {

		void submitted(Connection connection, SubmitSm submit) throws IOException;

	}

	final class Connection {

		private final DefaultComposer composer = new DefaultComposer();

		private final Socket socket;

		private final OutputStream out;

		private final AtomicInteger sequence = new AtomicInteger();

		Connection(Socket socket) throws IOException {
			this.socket = socket;
			this.socket.setTcpNoDelay(true);
			this.out = socket.getOutputStream();
		}

		private void read() {
			try {
				DataInputStream in = new DataInputStream(this.socket.getInputStream());
				while (true) {
					int length = in.readInt();
					byte[] pdu = new byte[length];
					ByteBuffer.wrap(pdu).putInt(length);
					in.readFully(pdu, 4, length - 4);
					handle(pdu);
				}
			}
			catch (IOException | PDUStringException ex) {
				// The connection is over.
			}
		}

		private void handle(byte[] pdu) throws IOException, PDUStringException {
			ByteBuffer header = ByteBuffer.wrap(pdu, 4, 12);
			int command = header.getInt();
			int status = header.getInt();
			int number = header.getInt();
			switch (command) {
				case SMPPConstant.CID_BIND_TRANSCEIVER ->
					write(this.composer.bindResp(SMPPConstant.CID_BIND_TRANSCEIVER_RESP, number, "test"));
				case SMPPConstant.CID_ENQUIRE_LINK -> write(this.composer.enquireLinkResp(number));
				case SMPPConstant.CID_UNBIND -> write(this.composer.unbindResp(0, number));
				case SMPPConstant.CID_DELIVER_SM_RESP, SMPPConstant.CID_DATA_SM_RESP ->
					ScriptedSmsc.this.acknowledged.add(status);
				case SMPPConstant.CID_SUBMIT_SM -> {
					SubmitSm submit = new DefaultDecomposer().submitSm(pdu);
					ScriptedSmsc.this.submits.add(submit);
					ScriptedSmsc.this.script.submitted(this, submit);
				}
				default -> {
				}
			}
		}

		void accept(SubmitSm submit, String messageId) throws IOException {
			try {
				write(this.composer.submitSmResp(submit.getSequenceNumber(), messageId));
			}
			catch (PDUStringException ex) {
				throw new IOException(ex);
			}
		}

		void refuse(SubmitSm submit, int status) throws IOException {
			write(this.composer.composeHeader(SMPPConstant.CID_SUBMIT_SM_RESP, status, submit.getSequenceNumber()));
		}

		void receipt(String phone, String messageId, String state) throws IOException {
			String text = "id:" + messageId + " sub:001 dlvrd:001 submit date:2611221015 done date:2611221016 stat:"
					+ state + " err:000 text:Hello";
			byte zero = 0;
			try {
				write(this.composer.deliverSm(this.sequence.incrementAndGet(), "", (byte) 1, (byte) 1, phone, (byte) 5,
						zero, "OlateSMS", SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT, zero, zero, zero, zero,
						text.getBytes(StandardCharsets.US_ASCII)));
			}
			catch (PDUStringException ex) {
				throw new IOException(ex);
			}
		}

		/** A text from a phone; a sender that is no number is a name. */
		void text(String from, String to, String text) throws IOException {
			byte ton = Character.isDigit(from.charAt(0)) ? SMPPConstant.TON_INTERNATIONAL
					: SMPPConstant.TON_ALPHANUMERIC;
			text(ton, from, SMPPConstant.TON_ALPHANUMERIC, to, text);
		}

		/** The same, with both numbers as they are dialled in their country. */
		void nationalText(String from, String to, String text) throws IOException {
			text(SMPPConstant.TON_NATIONAL, from, SMPPConstant.TON_NATIONAL, to, text);
		}

		/** One segment of a longer text. */
		void segment(String from, String to, int number, int of, String text) throws IOException {
			text(SMPPConstant.TON_INTERNATIONAL, from, SMPPConstant.TON_ALPHANUMERIC, to, text,
					new OptionalParameter.Sar_msg_ref_num((short) 200),
					new OptionalParameter.Sar_total_segments((byte) of),
					new OptionalParameter.Sar_segment_seqnum((byte) number));
		}

		private void text(byte fromTon, String from, byte toTon, String to, String text, OptionalParameter... more)
				throws IOException {
			byte zero = 0;
			try {
				write(this.composer.deliverSm(this.sequence.incrementAndGet(), "", fromTon, (byte) 1, from, toTon, zero,
						to, zero, zero, zero, zero, zero, Gsm7.encode(text), more));
			}
			catch (PDUStringException ex) {
				throw new IOException(ex);
			}
		}

		/** The same as data_sm. */
		void dataText(String from, String to, String text) throws IOException {
			byte zero = 0;
			try {
				write(this.composer.dataSm(this.sequence.incrementAndGet(), "", (byte) 1, (byte) 1, from, (byte) 5,
						zero, to, zero, zero, zero, new OptionalParameter.Message_payload(Gsm7.encode(text))));
			}
			catch (PDUStringException ex) {
				throw new IOException(ex);
			}
		}

		private synchronized void write(byte[] pdu) throws IOException {
			this.out.write(pdu);
			this.out.flush();
		}

		void drop() throws IOException {
			this.socket.close();
		}

	}

}
