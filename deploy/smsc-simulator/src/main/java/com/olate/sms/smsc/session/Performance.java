package com.olate.sms.smsc.session;

import java.time.Instant;

import com.olate.sms.smsc.pdu.CommandId;
import com.olate.sms.smsc.pdu.CommandStatus;
import com.olate.sms.smsc.pdu.DeliverSm;
import com.olate.sms.smsc.pdu.Pdu;
import com.olate.sms.smsc.pdu.SubmitSm;
import com.olate.sms.smsc.script.IdNotation;
import com.olate.sms.smsc.script.MessageState;
import com.olate.sms.smsc.script.ReceiptText;
import com.olate.sms.smsc.script.Stage;

/**
 * One submitted message while its script is played.
 */
record Performance(Smsc smsc, Session session, int sequence, SubmitSm submit, String messageId, IdNotation notation,
		Instant submittedAt) implements Stage {

	private static final int NOBODYS = 0x4000_0000;

	@Override
	public void answer(int status) {
		if (status == CommandStatus.ESME_ROK) {
			this.session.send(Pdu.response(CommandId.SUBMIT_SM, this.sequence,
					SubmitSm.accepted(this.notation.answered(this.messageId))));
		}
		else {
			this.session.send(Pdu.response(CommandId.SUBMIT_SM, status, this.sequence));
		}
	}

	@Override
	public void stray() {
		this.session.send(Pdu.response(CommandId.SUBMIT_SM, this.sequence ^ NOBODYS, SubmitSm.accepted("stray")));
	}

	@Override
	public void arrive() {
		this.smsc.phones().receive(this.submit, this.smsc.now());
	}

	@Override
	public void report(MessageState state, String error) {
		if (this.submit.wantsReceipt(state == MessageState.DELIVERED)) {
			String reported = this.notation.reported(this.messageId);
			String text = ReceiptText.of(reported, this.submittedAt, this.smsc.now(), state, error,
					this.submit.content());
			Session avoided = this.smsc.faults().otherBind() ? this.session : null;
			this.smsc.receipts()
				.add(DeliverSm.receipt(this.submit.destination(), this.submit.source(), text, reported, state.code()),
						avoided);
		}
	}

	@Override
	public void reply(String text) {
		this.smsc.text(this.submit.destination(), this.submit.source(), text);
	}

}
