package com.olate.sms.servers.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state that a store's files tell.
 *
 * @param documents by namespace and key, in order of insertion
 * @param lastJournal the number of the journal to continue
 * @param lastJournalBytes how much of that journal is whole
 */
record Replay(Map<String, Map<Object, Document>> documents, long snapshotBytes, int lastJournal,
		long lastJournalBytes) {

	private static final Logger logger = LoggerFactory.getLogger(Replay.class);

	static Replay of(StoreFiles files) throws IOException {
		Map<String, Map<Object, Document>> documents = new LinkedHashMap<>();
		int snapshot = files.newestSnapshot();
		long snapshotBytes = 0;
		if (snapshot > 0) {
			snapshotBytes = whole(files.snapshot(snapshot), documents);
		}
		List<Integer> journals = files.journals();
		int last = journals.isEmpty() ? Math.max(snapshot, 1) : journals.get(journals.size() - 1);
		long lastBytes = 0;
		for (int number : journals) {
			lastBytes = (number == last) ? perhapsTorn(files.journal(number), documents)
					: whole(files.journal(number), documents);
		}
		return new Replay(documents, snapshotBytes, last, lastBytes);
	}

	private static long whole(Path file, Map<String, Map<Object, Document>> documents) throws IOException {
		try (FrameReader frames = new FrameReader(file)) {
			readInto(documents, frames);
			if (frames.torn()) {
				throw new IOException("The store's file " + file + " ends in the middle of a record, and newer ones "
						+ "follow. Bring back a copy of its folder, or start with an empty one.");
			}
			return frames.position();
		}
	}

	private static long perhapsTorn(Path file, Map<String, Map<Object, Document>> documents) throws IOException {
		try (FrameReader frames = new FrameReader(file)) {
			readInto(documents, frames);
			if (frames.torn()) {
				logger.info("cut an unfinished record from {}: {} bytes of {} kept", file.getFileName(),
						frames.position(), Files.size(file));
			}
			return frames.position();
		}
	}

	private static void readInto(Map<String, Map<Object, Document>> documents, FrameReader frames) throws IOException {
		byte[] bytes = frames.next();
		while (bytes != null) {
			apply(documents, JournalRecord.decode(bytes));
			bytes = frames.next();
		}
	}

	private static void apply(Map<String, Map<Object, Document>> documents, JournalRecord record) {
		Map<Object, Document> namespace = documents.computeIfAbsent(record.namespace(),
				(absent) -> new LinkedHashMap<>());
		switch (record.change()) {
			case PUT -> namespace.put(record.key(), record.document());
			case UPDATE -> namespace.computeIfPresent(record.key(),
					(key, document) -> PlainUpdate.of(record.document()).appliedTo(document));
			case REMOVE -> namespace.remove(record.key());
			case DROP -> documents.remove(record.namespace());
		}
	}

}
