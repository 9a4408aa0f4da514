package com.olate.sms.gateway.smpp.session;

import com.olate.sms.gateway.carrier.Fault;

/**
 * What a bind tells the carrier that owns it. Nothing here blocks.
 */
interface BindEvents {

	/** Where the events of this bind's connections go. */
	SessionEvents of(SmppBind bind);

	/** It is bound. */
	void changed();

	void fault(Fault fault, String detail);

}
