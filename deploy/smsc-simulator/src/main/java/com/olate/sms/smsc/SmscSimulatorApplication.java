package com.olate.sms.smsc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An SMPP 3.4 SMSC whose phones can be looked at.
 */
@SpringBootApplication
class SmscSimulatorApplication {

	public static void main(String[] args) {
		SpringApplication.run(SmscSimulatorApplication.class, args);
	}

}
