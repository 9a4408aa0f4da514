package com.olate.sms.gateway.http.exchange;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import com.olate.sms.gateway.http.Circuit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that finds out, while a carrier counts as down, whether it can be reached: at
 * growing intervals, and at once when the route opens.
 */
final class Probe {

	private static final Logger log = LoggerFactory.getLogger(Probe.class);

	private static final long LOOK_MILLIS = 100;

	private final String route;

	private final Circuit circuit;

	private final CarrierClient client;

	private final Runnable changed;

	private final Thread thread;

	private volatile boolean closing;

	/**
	 * @param changed told when the carrier can be reached again
	 */
	Probe(String route, Circuit circuit, CarrierClient client, Runnable changed) {
		this.route = route;
		this.circuit = circuit;
		this.client = client;
		this.changed = changed;
		this.thread = new Thread(this::run, "http-" + route + "-probe");
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	void stop() throws InterruptedException {
		this.closing = true;
		this.thread.interrupt();
		this.thread.join(TimeUnit.SECONDS.toMillis(1));
	}

	private void run() {
		try {
			boolean failing = !reached(false);
			while (!this.closing) {
				if (this.circuit.isDown()) {
					TimeUnit.MILLISECONDS.sleep(this.circuit.rest().toMillis());
					failing = !reached(failing);
				}
				else {
					TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
				}
			}
		}
		catch (InterruptedException ex) {
			// The route is closing.
		}
	}

	private boolean reached(boolean failing) {
		try {
			this.client.connect();
			this.circuit.reachable();
			log.info("carrier can be reached route={}", this.route);
			this.changed.run();
			return true;
		}
		catch (IOException ex) {
			this.circuit.unreachable(ex.getClass().getSimpleName());
			if (!failing) {
				log.warn("carrier cannot be reached, trying on route={} cause={}", this.route, ex.toString());
			}
			return false;
		}
	}

}
