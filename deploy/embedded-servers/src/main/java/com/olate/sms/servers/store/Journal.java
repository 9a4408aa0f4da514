package com.olate.sms.servers.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * The append-only file that changes are written to before they are acknowledged. Records
 * are queued in the order in which they are appended; whoever calls {@link #sync} first
 * writes the whole queue for all that wait (group commit). What is written survives the
 * end of the process, not a power cut. Once a write has failed, every later sync fails:
 * memory is then ahead of the file, and only a restart brings them together.
 */
final class Journal implements AutoCloseable {

	private static final int LARGEST_SPARE = 1 << 20;

	private FileChannel channel;

	private ByteBuf queue = Unpooled.buffer();

	private ByteBuf spare = Unpooled.buffer();

	private long appended;

	private long written;

	private long bytes;

	private boolean writing;

	private @Nullable IOException failure;

	private Journal(FileChannel channel, long bytes) {
		this.channel = channel;
		this.bytes = bytes;
	}

	/**
	 * Continues {@code file} after its first {@code length} bytes; the rest is cut.
	 */
	static Journal open(Path file, long length) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		channel.truncate(length);
		channel.position(length);
		return new Journal(channel, length);
	}

	synchronized void append(JournalRecord record) {
		Frame.append(record, this.queue);
		this.appended++;
	}

	/**
	 * Returns when everything appended before the call is in the file.
	 */
	void sync() {
		long wanted;
		synchronized (this) {
			wanted = this.appended;
			while (this.writing && this.written < wanted) {
				await();
			}
			checkUsable();
			if (this.written >= wanted) {
				return;
			}
			this.writing = true;
		}
		writeQueue();
	}

	/**
	 * Writes what is queued, then continues in a new file.
	 */
	void continueIn(Path file) throws IOException {
		synchronized (this) {
			while (this.writing) {
				await();
			}
			checkUsable();
			writeQueue();
			this.channel.close();
			this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			this.bytes = 0;
		}
	}

	private void writeQueue() {
		ByteBuf batch;
		long upTo;
		synchronized (this) {
			batch = this.queue;
			this.queue = this.spare;
			upTo = this.appended;
		}
		IOException trouble = null;
		int length = batch.readableBytes();
		try {
			Frame.write(batch, this.channel);
		}
		catch (IOException ex) {
			trouble = ex;
		}
		synchronized (this) {
			this.writing = false;
			this.spare = (length > LARGEST_SPARE) ? Unpooled.buffer() : batch.clear();
			this.bytes += length;
			if (trouble == null) {
				this.written = upTo;
			}
			else {
				this.failure = trouble;
			}
			notifyAll();
			checkUsable();
		}
	}

	private void checkUsable() {
		if (this.failure != null) {
			throw new UncheckedIOException(
					"the store stopped, its journal could not be written: " + this.failure.getMessage(), this.failure);
		}
	}

	private void await() {
		boolean interrupted = Thread.interrupted();
		try {
			wait();
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for the journal");
		}
	}

	/**
	 * The length of the current file.
	 */
	synchronized long bytes() {
		return this.bytes;
	}

	@Override
	public void close() throws IOException {
		try {
			sync();
			this.channel.force(true);
		}
		finally {
			this.channel.close();
		}
	}

}
