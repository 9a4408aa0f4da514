package com.olate.sms.smsc.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.smsc.pdu.BindRequest;
import com.olate.sms.smsc.pdu.CommandId;
import com.olate.sms.smsc.pdu.CommandStatus;
import com.olate.sms.smsc.pdu.DeliverSm;
import com.olate.sms.smsc.pdu.MalformedPduException;
import com.olate.sms.smsc.pdu.Pdu;
import com.olate.sms.smsc.pdu.SubmitSm;
import com.olate.sms.smsc.script.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One ESME's session: bound or not, what it may do, and the receipts that it has not
 * acknowledged yet.
 */
final class Session {

	private static final String SMSC_ID = "olate-smsc";

	private final Smsc smsc;

	private final Map<Integer, Unacknowledged> unacknowledged = new LinkedHashMap<>();

	private @Nullable Connection connection;

	private @Nullable BindRequest bind;

	private int lastSequence;

	private int ignored;

	Session(Smsc smsc) {
		this.smsc = smsc;
	}

	void open(Connection connection) {
		this.connection = connection;
	}

	void received(Pdu pdu) {
		if (this.smsc.faults().deaf()) {
			return;
		}
		try {
			handle(pdu);
		}
		catch (MalformedPduException ex) {
			send(Pdu.response(pdu.command(), ex.status(), pdu.sequence()));
		}
	}

	private void handle(Pdu pdu) throws MalformedPduException {
		int command = pdu.command();
		if (command == CommandId.SUBMIT_SM) {
			submit(pdu);
		}
		else if (command == CommandId.responseTo(CommandId.UNBIND)) {
			drop();
		}
		else if (CommandId.isResponse(command)) {
			acknowledged(pdu);
		}
		else if (command == CommandId.ENQUIRE_LINK) {
			send(Pdu.response(command, CommandStatus.ESME_ROK, pdu.sequence()));
		}
		else if (BindRequest.isBind(command)) {
			bind(pdu);
		}
		else if (command == CommandId.UNBIND) {
			send(Pdu.response(command, CommandStatus.ESME_ROK, pdu.sequence()));
			closeAfterSending();
		}
		else {
			send(Pdu.genericNack(CommandStatus.ESME_RINVCMDID, pdu.sequence()));
		}
	}

	private void bind(Pdu pdu) throws MalformedPduException {
		BindRequest request = BindRequest.read(pdu);
		Faults.Binding binding = this.smsc.faults().binding();
		if (binding == Faults.Binding.SILENT) {
			return;
		}
		int status = (this.bind != null) ? CommandStatus.ESME_RALYBND : status(binding, request);
		if (status != CommandStatus.ESME_ROK) {
			send(Pdu.response(pdu.command(), status, pdu.sequence()));
			return;
		}
		this.bind = request;
		send(Pdu.response(pdu.command(), pdu.sequence(), BindRequest.accepted(SMSC_ID)));
		this.smsc.bound(this);
	}

	private int status(Faults.Binding binding, BindRequest request) {
		return switch (binding) {
			case REFUSED -> CommandStatus.ESME_RBINDFAIL;
			case TROUBLED -> CommandStatus.ESME_RSYSERR;
			case NORMAL, SILENT -> this.smsc.logins().check(request);
		};
	}

	private void submit(Pdu pdu) throws MalformedPduException {
		if (this.bind == null || !this.bind.transmits()) {
			send(Pdu.response(pdu.command(), CommandStatus.ESME_RINVBNDSTS, pdu.sequence()));
			return;
		}
		int dropAt = this.smsc.faults().dropAt();
		if (dropAt == 0) {
			this.smsc.submitted(this, pdu.sequence(), SubmitSm.read(pdu));
		}
		else if (++this.ignored >= dropAt) {
			drop();
		}
	}

	private void acknowledged(Pdu pdu) {
		Unacknowledged sent = this.unacknowledged.remove(pdu.sequence());
		if (sent != null && pdu.command() == CommandId.responseTo(CommandId.DELIVER_SM)
				&& pdu.status() == CommandStatus.ESME_ROK) {
			this.smsc.receipts().acknowledged();
		}
		else if (sent != null) {
			this.smsc.receipts().refused(sent.receipt);
		}
	}

	boolean isBound() {
		return this.bind != null;
	}

	boolean receives() {
		return this.bind != null && this.bind.receives();
	}

	int unacknowledged() {
		return this.unacknowledged.size();
	}

	void send(Pdu pdu) {
		if (this.connection != null) {
			this.connection.send(pdu);
		}
	}

	void deliver(DeliverSm receipt) {
		this.lastSequence = (this.lastSequence == Integer.MAX_VALUE) ? 1 : this.lastSequence + 1;
		this.unacknowledged.put(this.lastSequence, new Unacknowledged(receipt, System.nanoTime()));
		send(Pdu.request(CommandId.DELIVER_SM, this.lastSequence, receipt.toBody()));
	}

	/**
	 * Takes back the receipts that were sent before this time and never acknowledged.
	 */
	List<DeliverSm> takeUnacknowledged(long sentBefore) {
		List<DeliverSm> receipts = new ArrayList<>();
		this.unacknowledged.values().removeIf((sent) -> {
			boolean old = sent.sentAt - sentBefore < 0;
			if (old) {
				receipts.add(sent.receipt);
			}
			return old;
		});
		return receipts;
	}

	/** Sends octets as they are, whatever they mean. */
	void send(byte[] octets) {
		if (this.connection != null) {
			this.connection.send(octets);
		}
	}

	/** Says good-bye and waits for the answer. */
	void unbind() {
		this.lastSequence++;
		send(Pdu.request(CommandId.UNBIND, this.lastSequence, new byte[0]));
	}

	void drop() {
		if (this.connection != null) {
			this.connection.close();
		}
	}

	void closeAfterSending() {
		if (this.connection != null) {
			this.connection.closeAfterSending();
		}
	}

	private record Unacknowledged(DeliverSm receipt, long sentAt) {
	}

}
