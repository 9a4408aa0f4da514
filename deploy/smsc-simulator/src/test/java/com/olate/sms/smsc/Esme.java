package com.olate.sms.smsc;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * A client of the SMSC, made of somebody else's SMPP.
 */
public final class Esme implements AutoCloseable {

	private final SMPPSession session;

	private final BlockingQueue<DeliverSm> receipts = new LinkedBlockingQueue<>();

	private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

	private Esme(BindType type, int port, String systemId, String password) throws IOException {
		this.session = new SMPPSession((host, socketPort) -> {
			Socket socket = new Socket(host, socketPort);
			socket.setTcpNoDelay(true);
			return new SocketConnection(socket);
		});
		this.session.setTransactionTimer(2000);
		// What comes in is taken in the order in which it came.
		this.session.setPduProcessorDegree(1);
		this.session.setMessageReceiverListener(new MessageReceiverListener() {

			@Override
			public void onAcceptDeliverSm(DeliverSm receipt) throws ProcessRequestException {
				if (Esme.this.refusals.merge("left", -1, Integer::sum) >= 0) {
					throw new ProcessRequestException("Not now", 0x14);
				}
				Esme.this.receipts.add(receipt);
			}

			@Override
			public void onAcceptAlertNotification(org.jsmpp.bean.AlertNotification notification) {
			}

			@Override
			public org.jsmpp.session.DataSmResult onAcceptDataSm(org.jsmpp.bean.DataSm dataSm,
					org.jsmpp.session.Session source) throws ProcessRequestException {
				throw new ProcessRequestException("No data_sm here", 0x03);
			}
		});
		this.session.connectAndBind("127.0.0.1", port, new BindParameter(type, systemId, password, "",
				TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
	}

	public static Esme bind(BindType type, int port, String systemId, String password) throws IOException {
		return new Esme(type, port, systemId, password);
	}

	/**
	 * Answers the next receipts with an error.
	 */
	void refuseReceipts(int times) {
		this.refusals.put("left", times);
	}

	String submit(String destination, String text) throws Exception {
		return submit(destination, 0x00, 0, 1, text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
	}

	String submit(String destination, int esmClass, int dataCoding, int registeredDelivery, byte[] message,
			OptionalParameter... optional) throws Exception {
		return this.session
			.submitShortMessage("", TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, "Olate",
					TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, destination, new ESMClass(esmClass),
					(byte) 0, (byte) 0, null, null, new RegisteredDelivery(registeredDelivery), (byte) 0,
					coding(dataCoding), (byte) 0, message, optional)
			.getMessageId();
	}

	private static org.jsmpp.bean.DataCoding coding(int dataCoding) throws PDUStringException {
		return (dataCoding == 0) ? DataCodings.ZERO : new RawDataCoding((byte) dataCoding);
	}

	public BlockingQueue<DeliverSm> receipts() {
		return this.receipts;
	}

	@Override
	public void close() {
		this.session.unbindAndClose();
	}

}
