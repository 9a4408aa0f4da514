package com.olate.sms.smsc.script;

import java.util.List;

/**
 * Everything that the SMSC does about one message. Steps at the same time are played in
 * this order.
 */
public record Script(List<Step> steps) {

	public Script {
		steps = List.copyOf(steps);
	}

	static Script of(Step... steps) {
		return new Script(List.of(steps));
	}

}
