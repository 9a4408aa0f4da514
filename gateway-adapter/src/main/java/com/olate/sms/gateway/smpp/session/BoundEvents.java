package com.olate.sms.gateway.smpp.session;

import java.time.Duration;
import java.util.Optional;

import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Fault;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.StatusMeaning;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.smpp.CommandStatusTable;
import com.olate.sms.gateway.smpp.SmppTables;
import com.olate.sms.gateway.submission.Answer;
import org.jsmpp.bean.AbstractSmCommand;

/**
 * Turns what happens on one bind's connection into answers, by the tables.
 */
final class BoundEvents implements SessionEvents {

	private final SmppBind bind;

	private final CarrierEvents carrier;

	private final SmppTables tables;

	BoundEvents(SmppBind bind, CarrierEvents carrier, SmppTables tables) {
		this.bind = bind;
		this.carrier = carrier;
		this.tables = tables;
	}

	@Override
	public void answered(Submit submit, int status, String carrierId) {
		StatusMeaning meaning = this.tables.statuses().meaning(status);
		if (meaning == StatusMeaning.ACCEPTED) {
			this.bind.throttle().accepted();
			this.carrier.answered(submit, new Answer.Accepted(carrierId));
			return;
		}
		Duration pause = Duration.ZERO;
		if (meaning == StatusMeaning.THROTTLED || meaning == StatusMeaning.BIND_BROKEN) {
			pause = this.bind.throttle().throttled(this.bind.now());
			this.carrier.changed();
		}
		this.carrier.answered(submit, this.tables.statuses().answer(status, pause));
		String code = CommandStatusTable.hex(status);
		if (meaning == StatusMeaning.OURS) {
			this.carrier.fault(Fault.OURS, code);
		}
		else if (meaning == StatusMeaning.BIND_BROKEN) {
			this.carrier.fault(Fault.BIND, code);
			this.bind.bindAgain("the SMSC answered a submit with " + code);
		}
	}

	@Override
	public void timedOut(Submit submit) {
		this.carrier.answered(submit, new Answer.Unknown("no answer in time"));
	}

	@Override
	public Optional<Receipt> receipt(AbstractSmCommand deliver) {
		return this.tables.receipts().parse(deliver);
	}

	@Override
	public void received(Receipt receipt, Acknowledgement acknowledgement) {
		this.carrier.received(receipt, acknowledgement);
	}

	@Override
	public void texted(AbstractSmCommand deliver, Acknowledgement acknowledgement) {
		this.carrier.texted(this.tables.texts().read(deliver), acknowledgement);
	}

	@Override
	public void draining() {
		this.carrier.changed();
	}

	@Override
	public void lost(PendingSubmits.Lost lost, String why) {
		lost.unknown().forEach((submit) -> this.carrier.answered(submit, new Answer.Unknown(why)));
		lost.notSent().forEach((submit) -> this.carrier.answered(submit, new Answer.NotSent()));
		this.carrier.changed();
	}

}
