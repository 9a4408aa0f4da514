package com.olate.sms.dispatcher.window;

import java.util.List;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * Sorts the faults of Kafka clients by what they mean for the clients that report them.
 */
final class Faults {

	private static final List<Class<?>> FENCED = List.of(ProducerFencedException.class,
			InvalidProducerEpochException.class, FencedInstanceIdException.class);

	private static final List<Class<?>> FATAL = List.of(OutOfOrderSequenceException.class,
			InvalidPidMappingException.class, AuthorizationException.class, AuthenticationException.class,
			UnsupportedVersionException.class, InterruptException.class, IllegalStateException.class);

	private Faults() {
	}

	/**
	 * Whether another process has taken this one's place, or the broker took it for dead.
	 */
	static boolean isFence(Throwable fault) {
		return has(fault, FENCED);
	}

	/**
	 * Whether the client that reported it is of no more use.
	 */
	static boolean endsSession(Throwable fault) {
		return isFence(fault) || has(fault, FATAL);
	}

	private static boolean has(Throwable fault, List<Class<?>> kinds) {
		for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
			for (Class<?> kind : kinds) {
				if (kind.isInstance(cause)) {
					return true;
				}
			}
		}
		return false;
	}

}
