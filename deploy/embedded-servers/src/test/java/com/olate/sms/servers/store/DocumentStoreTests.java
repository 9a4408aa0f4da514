package com.olate.sms.servers.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class DocumentStoreTests {

	private static final long NEVER = Long.MAX_VALUE;

	@TempDir
	private Path folder;

	@Test
	void documentsAreThereAgainAfterReopening() throws IOException {
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			put(store, "db.a", 1, "first");
			put(store, "db.a", 2, "second");
			put(store, "db.b", 1, "other");
			put(store, "db.a", 1, "changed");
			store.namespace("db.a").remove(2);
		}
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			assertThat(content(store)).containsOnly(entry("db.a/1", "changed"), entry("db.b/1", "other"));
		}
	}

	@Test
	void updatesAreThereAgainAfterReopening() throws IOException {
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			store.namespace("db.a").put(1, new Document("_id", 1).append("text", "first").append("gone", true));
			update(store, "db.a", 1, new Document("$set", new Document("text", "changed").append("list", List.of(1, 2)))
				.append("$unset", new Document("gone", "")));
			update(store, "db.a", 1, new Document("$set", new Document("text", "changed again")));
		}
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			assertThat(store.namespace("db.a").get(1))
				.isEqualTo(new Document("_id", 1).append("text", "changed again").append("list", List.of(1, 2)));
		}
	}

	private static void update(DocumentStore store, String namespace, Object key, Document update) {
		PlainUpdate plain = PlainUpdate.of(update);
		StoredDocuments documents = store.namespace(namespace);
		documents.update(key, plain, plain.appliedTo(documents.get(key)));
	}

	@Test
	void aDroppedNamespaceStaysDroppedAndMayBeFilledAnew() throws IOException {
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			put(store, "db.a", 1, "old");
			store.drop("db.a");
			put(store, "db.a", 2, "new");
		}
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			assertThat(content(store)).containsOnly(entry("db.a/2", "new"));
		}
	}

	@Test
	void anUnfinishedLastRecordIsCutWhereverItEnds() throws IOException {
		long whole;
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			put(store, "db.a", 1, "kept");
			store.sync();
			whole = Files.size(journal());
			put(store, "db.a", 2, "torn");
		}
		byte[] bytes = Files.readAllBytes(journal());
		for (int length = (int) whole; length < bytes.length; length++) {
			Files.write(journal(), Arrays.copyOf(bytes, length));
			try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
				assertThat(content(store)).as("cut at byte " + length).containsOnly(entry("db.a/1", "kept"));
				put(store, "db.a", 3, "next");
			}
			try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
				assertThat(content(store)).containsKeys("db.a/1", "db.a/3");
			}
		}
	}

	@Test
	void damageBeforeTheEndIsToldAndNothingIsCut() throws IOException {
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			put(store, "db.a", 1, "first");
			put(store, "db.a", 2, "second");
		}
		long length = Files.size(journal());
		for (int position : new int[] { 0, 5, 9, 30 }) {
			flip(position);
			assertThatIOException().isThrownBy(() -> DocumentStore.open(this.folder, NEVER))
				.withMessageContaining("damaged at byte 0");
			assertThat(Files.size(journal())).isEqualTo(length);
			flip(position);
		}
	}

	@Test
	void theFilesStayBoundedUnderEndlessUpdates() throws IOException {
		long limit = 200_000;
		try (DocumentStore store = DocumentStore.open(this.folder, limit)) {
			for (int round = 0; round < 20_000; round++) {
				put(store, "db.a", round % 100, "round " + round);
				if (round % 10 == 0) {
					store.sync();
				}
			}
		}
		assertThat(size()).isLessThan(3 * limit);
		try (DocumentStore store = DocumentStore.open(this.folder, limit)) {
			assertThat(content(store)).hasSize(100).containsEntry("db.a/99", "round 19999");
		}
	}

	@Test
	void writesDuringCompactionsAreKept() throws IOException {
		int writers = 4;
		int writes = 5_000;
		try (DocumentStore store = DocumentStore.open(this.folder, 50_000)) {
			CompletableFuture<?>[] running = IntStream.range(0, writers)
				.mapToObj((writer) -> CompletableFuture.runAsync(() -> write(store, writer, writes)))
				.toArray(CompletableFuture[]::new);
			CompletableFuture.allOf(running).join();
		}
		try (DocumentStore store = DocumentStore.open(this.folder, 50_000)) {
			TreeMap<String, String> content = content(store);
			for (int writer = 0; writer < writers; writer++) {
				assertThat(content).containsEntry("db.w" + writer + "/last", "write " + (writes - 1))
					.doesNotContainKey("db.w" + writer + "/removed");
				assertThat(content).containsEntry("db.fresh" + writer + "/1", "write " + (writes - 1));
			}
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.anyMatch((name) -> name.startsWith("snapshot"));
		}
	}

	private static void write(DocumentStore store, int writer, int writes) {
		for (int write = 0; write < writes; write++) {
			put(store, "db.w" + writer, "last", "put " + write);
			update(store, "db.w" + writer, "last", new Document("$set", new Document("text", "write " + write)));
			put(store, "db.w" + writer, "removed", "put " + write);
			update(store, "db.w" + writer, "removed", new Document("$set", new Document("text", "write " + write)));
			store.namespace("db.w" + writer).remove("removed");
			store.drop("db.fresh" + writer);
			put(store, "db.fresh" + writer, 1, "write " + write);
			store.sync();
		}
	}

	@Test
	void whatAnInterruptedCompactionLeftIsIgnored() throws IOException {
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			put(store, "db.a", 1, "kept");
		}
		Files.writeString(this.folder.resolve("snapshot.tmp"), "half a snapsh");
		try (DocumentStore store = DocumentStore.open(this.folder, NEVER)) {
			assertThat(content(store)).containsOnly(entry("db.a/1", "kept"));
		}
		assertThat(this.folder.resolve("snapshot.tmp")).doesNotExist();
	}

	private static Map.Entry<String, String> entry(String key, String text) {
		return Map.entry(key, text);
	}

	private static void put(DocumentStore store, String namespace, Object key, String text) {
		store.namespace(namespace).put(key, new Document("_id", key).append("text", text));
	}

	private static TreeMap<String, String> content(DocumentStore store) {
		TreeMap<String, String> content = new TreeMap<>();
		for (String namespace : store.namespaces()) {
			store.namespace(namespace)
				.all()
				.forEach((entry) -> content.put(namespace + "/" + entry.getPosition(),
						(String) entry.getDocument().get("text")));
		}
		return content;
	}

	private Path journal() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Path> journals = files.filter((file) -> file.getFileName().toString().startsWith("journal")).toList();
			assertThat(journals).hasSize(1);
			return journals.get(0);
		}
	}

	private void flip(int position) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(journal().toFile(), "rw")) {
			file.seek(position);
			int value = file.read();
			file.seek(position);
			file.write(value ^ 0x55);
		}
	}

	private long size() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.mapToLong((file) -> file.toFile().length()).sum();
		}
	}

}
