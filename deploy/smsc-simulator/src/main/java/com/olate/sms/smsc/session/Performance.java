package com.olate.sms.smsc.session;

import java.time.Instant;

import com.olate.sms.smsc.pdu.CommandId;
import com.olate.sms.smsc.pdu.CommandStatus;
import com.olate.sms.smsc.pdu.DeliverSm;
import com.olate.sms.smsc.pdu.Pdu;
import com.olate.sms.smsc.pdu.SubmitSm;
import com.olate.sms.smsc.script.MessageState;
import com.olate.sms.smsc.script.ReceiptText;
import com.olate.sms.smsc.script.Stage;

/**
 * One submitted message while its script is played.
 */
record Performance(Smsc smsc, Session session, int sequence, SubmitSm submit, String messageId,
		Instant submittedAt) implements Stage {

	@Override
	public void answer(int status) {
		if (status == CommandStatus.ESME_ROK) {
			this.session.send(Pdu.response(CommandId.SUBMIT_SM, this.sequence, SubmitSm.accepted(this.messageId)));
		}
		else {
			this.session.send(Pdu.response(CommandId.SUBMIT_SM, status, this.sequence));
		}
	}

	@Override
	public void arrive() {
		this.smsc.phones().receive(this.submit, this.smsc.now());
	}

	@Override
	public void report(MessageState state, String error) {
		if (this.submit.wantsReceipt(state == MessageState.DELIVERED)) {
			String text = ReceiptText.of(this.messageId, this.submittedAt, this.smsc.now(), state, error,
					this.submit.content());
			this.smsc.receipts()
				.add(new DeliverSm(this.submit.destination(), this.submit.source(), text, this.messageId,
						state.code()));
		}
	}

}
