package com.olate.sms.account.logins;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id hashes of passwords. A hash costs 19 MiB and tens of milliseconds, so no more
 * run at once than there are processors; who waits too long is told so. Threads may share
 * it.
 */
@Component
class PasswordHashes {

	private static final int LANES = 1;

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private final Argon2PasswordEncoder encoder;

	private final Semaphore running;

	private final Duration maxWait;

	/** Stands in for users that do not exist, so that they cost the same time. */
	private final String nobody;

	PasswordHashes(LoginProperties properties, HashCost cost) {
		this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.memoryKib(), cost.passes());
		this.running = new Semaphore(properties.maxHashes(), true);
		this.maxWait = properties.maxHashWait();
		this.nobody = this.encoder.encode("nobody");
	}

	String hash(Password password) {
		return inTurn(() -> this.encoder.encode(password.value()));
	}

	/**
	 * Does work that ends in {@link #compare}, when its turn has come.
	 * @throws BusyException when it would have to wait too long
	 */
	<T> T inTurn(Supplier<T> work) {
		try {
			if (!this.running.tryAcquire(this.maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new BusyException(this.maxWait);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BusyException(this.maxWait);
		}
		try {
			return work.get();
		}
		finally {
			this.running.release();
		}
	}

	/**
	 * Whether the hash is the password's, in the same time whether there is a hash or
	 * none. Only for work that has its turn.
	 */
	boolean compare(String password, @Nullable String hash) {
		String normal = Password.normal(password).orElse(null);
		boolean equal = this.encoder.matches((normal != null) ? normal : "", (hash != null) ? hash : this.nobody);
		return equal && normal != null && hash != null;
	}

}
