package com.olate.sms.gateway.smpp.session;

import java.io.IOException;
import java.util.Optional;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.smpp.ReceiptParser;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.util.DefaultDecomposer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the SMSC sends and hands it on. Never blocks on anything but the socket, so
 * that answers and enquire_link are never held up by receipts.
 */
final class SmppReader {

	private static final Logger log = LoggerFactory.getLogger(SmppReader.class);

	private static final int RESPONSE = 0x8000_0000;

	private final SmppSocket socket;

	private final PendingSubmits pending;

	private final LinkWatch watch;

	private final SessionEvents events;

	private final SmppConnection connection;

	private final DefaultDecomposer decomposer = new DefaultDecomposer();

	SmppReader(SmppSocket socket, PendingSubmits pending, LinkWatch watch, SessionEvents events,
			SmppConnection connection) {
		this.socket = socket;
		this.pending = pending;
		this.watch = watch;
		this.events = events;
		this.connection = connection;
	}

	void run() {
		try {
			while (true) {
				Pdu pdu = this.socket.read();
				this.watch.read(System.nanoTime());
				if (!handle(pdu)) {
					return;
				}
			}
		}
		catch (IOException ex) {
			this.connection.end("read failed: " + ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.error("connection given up", ex);
			this.connection.end("failed");
		}
	}

	private boolean handle(Pdu pdu) {
		switch (pdu.command()) {
			case SMPPConstant.CID_SUBMIT_SM_RESP, SMPPConstant.CID_GENERIC_NACK -> answer(pdu);
			case SMPPConstant.CID_DELIVER_SM, SMPPConstant.CID_DATA_SM -> deliver(pdu);
			case SMPPConstant.CID_ENQUIRE_LINK ->
				this.connection.send(this.connection.composer().enquireLinkResp(pdu.sequence()));
			case SMPPConstant.CID_UNBIND -> this.connection.unbound(pdu.sequence());
			case SMPPConstant.CID_UNBIND_RESP -> {
				this.connection.end("unbound");
				return false;
			}
			case SMPPConstant.CID_ENQUIRE_LINK_RESP, SMPPConstant.CID_ALERT_NOTIFICATION ->
				log.trace("read command={}", pdu.command());
			default -> unknown(pdu);
		}
		return true;
	}

	private void answer(Pdu pdu) {
		Optional<Submit> submit = this.pending.answered(pdu.sequence());
		if (submit.isEmpty()) {
			log.debug("answer to nothing sequence={}", pdu.sequence());
			return;
		}
		boolean taken = pdu.command() == SMPPConstant.CID_SUBMIT_SM_RESP && pdu.status() == SMPPConstant.STAT_ESME_ROK;
		boolean unreadable = pdu.command() == SMPPConstant.CID_GENERIC_NACK
				&& pdu.status() == SMPPConstant.STAT_ESME_ROK;
		this.events.answered(submit.get(), unreadable ? SMPPConstant.STAT_ESME_RINVCMDID : pdu.status(),
				taken ? messageId(pdu) : "");
	}

	/** The id in a submit_sm_resp; empty if none can be read: accepted it is anyway. */
	private String messageId(Pdu pdu) {
		try {
			String id = this.decomposer.submitSmResp(pdu.bytes()).getMessageId();
			return (id == null) ? "" : id;
		}
		catch (PDUStringException | RuntimeException ex) {
			log.warn("submit_sm_resp with an unreadable message_id length={}", pdu.bytes().length);
			return "";
		}
	}

	private void deliver(Pdu pdu) {
		AbstractSmCommand deliver;
		try {
			deliver = isData(pdu) ? this.decomposer.dataSm(pdu.bytes()) : this.decomposer.deliverSm(pdu.bytes());
		}
		catch (PDUStringException | RuntimeException ex) {
			log.warn("deliver_sm or data_sm that cannot be read length={}", pdu.bytes().length);
			respond(pdu, SMPPConstant.STAT_ESME_RX_P_APPN);
			return;
		}
		if (!ReceiptParser.isReceipt(deliver)) {
			this.events.texted(deliver, acknowledgement(pdu));
			return;
		}
		Optional<Receipt> receipt = this.events.receipt(deliver);
		if (receipt.isEmpty()) {
			log.warn("receipt without a state that is known length={}", pdu.bytes().length);
			respond(pdu, SMPPConstant.STAT_ESME_ROK);
			return;
		}
		this.events.received(receipt.get(), acknowledgement(pdu));
	}

	private Acknowledgement acknowledgement(Pdu pdu) {
		return new Acknowledgement() {
			@Override
			public void durable() {
				respond(pdu, SMPPConstant.STAT_ESME_ROK);
			}

			@Override
			public void tryAgain() {
				respond(pdu, SMPPConstant.STAT_ESME_RX_T_APPN);
			}
		};
	}

	private void respond(Pdu deliver, int status) {
		this.connection.send(isData(deliver) ? dataResponse(deliver, status)
				: this.connection.composer().deliverSmResp(status, deliver.sequence(), ""));
	}

	private byte[] dataResponse(Pdu data, int status) {
		try {
			return this.connection.composer().dataSmResp(status, data.sequence(), "");
		}
		catch (PDUStringException ex) {
			throw new IllegalStateException("An empty message_id is always allowed", ex);
		}
	}

	private static boolean isData(Pdu pdu) {
		return pdu.command() == SMPPConstant.CID_DATA_SM;
	}

	private void unknown(Pdu pdu) {
		log.warn("unknown command command={}", Integer.toHexString(pdu.command()));
		if ((pdu.command() & RESPONSE) == 0) {
			this.connection
				.send(this.connection.composer().genericNack(SMPPConstant.STAT_ESME_RINVCMDID, pdu.sequence()));
		}
	}

}
