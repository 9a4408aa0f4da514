package com.olate.sms.smsc;

import java.time.Duration;

import com.olate.sms.smsc.script.Behaviour;
import com.olate.sms.smsc.script.Faults;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The configuration of a simulator that runs on its own; see {@code application.yaml}.
 */
@ConfigurationProperties("olate.smsc")
record SimulatorProperties(String address, int port, String systemId, String password, Duration latency,
		Duration receiptDelay, Duration lateReceiptDelay, int throughput, int receiptWindow, int keptMessages) {

	SimulatorProperties {
		if (password.isEmpty()) {
			throw new IllegalArgumentException(
					"The password for SMPP binds is not set: set OLATE_SMSC_PASSWORD to 1 to 8 characters");
		}
	}

	SmscSettings settings() {
		return new SmscSettings(this.address, this.port, this.systemId, this.password, this.receiptWindow,
				this.keptMessages,
				new Behaviour(this.latency, this.throughput, this.receiptDelay, this.lateReceiptDelay, Faults.NONE));
	}

	/**
	 * Without the password.
	 */
	@Override
	public String toString() {
		return "SimulatorProperties[" + settings() + "]";
	}

}
