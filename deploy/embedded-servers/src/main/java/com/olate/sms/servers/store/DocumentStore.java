package com.olate.sms.servers.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All namespaces of a folder, in memory and in its files. When the journal has outgrown
 * the last snapshot, a new one is written beside the running work: the journal continues
 * in a new file first, so a change during the snapshot is in the new journal whether the
 * snapshot has seen it or not, and replaying it twice does no harm.
 */
final class DocumentStore implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DocumentStore.class);

	private static final int SNAPSHOT_WRITE = 1 << 20;

	private final StoreFiles files;

	private final long smallestCompaction;

	private final Map<String, StoredDocuments> namespaces = new LinkedHashMap<>();

	private final ExecutorService compactor = Executors.newSingleThreadExecutor(DocumentStore::compactorThread);

	private final AtomicBoolean compacting = new AtomicBoolean();

	private final Journal journal;

	private int journalNumber;

	private volatile long snapshotBytes;

	private DocumentStore(StoreFiles files, long smallestCompaction, Replay replay) throws IOException {
		this.files = files;
		this.smallestCompaction = smallestCompaction;
		this.journalNumber = replay.lastJournal();
		this.journal = Journal.open(files.journal(this.journalNumber), replay.lastJournalBytes());
		this.snapshotBytes = replay.snapshotBytes();
		replay.documents()
			.forEach(
					(name, documents) -> this.namespaces.put(name, new StoredDocuments(name, this.journal, documents)));
	}

	/**
	 * Opens the folder's state, cutting a record that a killed process left unfinished.
	 * @param smallestCompaction bytes of journal below which nothing is compacted
	 */
	static DocumentStore open(Path folder, long smallestCompaction) throws IOException {
		StoreFiles files = new StoreFiles(folder);
		files.removeOld();
		DocumentStore store = new DocumentStore(files, smallestCompaction, Replay.of(files));
		if (store.outgrown()) {
			store.compact();
		}
		return store;
	}

	Set<String> namespaces() {
		synchronized (this.namespaces) {
			return Set.copyOf(this.namespaces.keySet());
		}
	}

	StoredDocuments namespace(String name) {
		synchronized (this.namespaces) {
			return this.namespaces.computeIfAbsent(name,
					(absent) -> new StoredDocuments(absent, this.journal, Map.of()));
		}
	}

	void drop(String name) {
		synchronized (this.namespaces) {
			StoredDocuments documents = this.namespaces.remove(name);
			if (documents != null) {
				documents.drop();
			}
		}
	}

	/**
	 * Returns when everything done so far is in the journal's file.
	 */
	void sync() {
		this.journal.sync();
		if (outgrown() && this.compacting.compareAndSet(false, true)) {
			this.compactor.execute(this::compactBesideWork);
		}
	}

	private boolean outgrown() {
		return this.journal.bytes() > Math.max(this.smallestCompaction, 2 * this.snapshotBytes);
	}

	private void compactBesideWork() {
		try {
			compact();
		}
		catch (IOException | UncheckedIOException ex) {
			logger.error("the journal could not be compacted, it keeps growing: {}", ex.getMessage());
		}
		finally {
			this.compacting.set(false);
		}
	}

	private void compact() throws IOException {
		this.journal.continueIn(this.files.journal(this.journalNumber + 1));
		this.journalNumber++;
		Path unfinished = this.files.unfinishedSnapshot();
		writeSnapshot(unfinished);
		this.snapshotBytes = Files.size(unfinished);
		Files.move(unfinished, this.files.snapshot(this.journalNumber), StandardCopyOption.ATOMIC_MOVE);
		this.files.removeOld();
	}

	private void writeSnapshot(Path file) throws IOException {
		ByteBuf buffer = Unpooled.buffer(2 * SNAPSHOT_WRITE);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			for (StoredDocuments documents : all()) {
				for (DocumentWithPosition<Object> entry : documents.all()) {
					Frame.append(JournalRecord.put(documents.namespace(), entry.getPosition(), entry.getDocument()),
							buffer);
					if (buffer.readableBytes() > SNAPSHOT_WRITE) {
						Frame.write(buffer, channel);
						buffer.clear();
					}
				}
			}
			Frame.write(buffer, channel);
			channel.force(true);
		}
	}

	private List<StoredDocuments> all() {
		synchronized (this.namespaces) {
			return new ArrayList<>(this.namespaces.values());
		}
	}

	private static Thread compactorThread(Runnable work) {
		Thread thread = new Thread(work, "store-compaction");
		thread.setDaemon(true);
		return thread;
	}

	@Override
	public void close() throws IOException {
		this.compactor.shutdown();
		try {
			this.compactor.awaitTermination(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.journal.close();
	}

}
