package com.olate.sms.runner;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder of one local system. It carries a mark, and only a folder with the mark is
 * ever emptied. One runner at a time has it, by a lock that ends with the process. Only
 * the owner may look into it: it holds passwords.
 */
final class RunnerFolder implements AutoCloseable {

	private static final String MARK = ".olate-sms-local";

	private static final String LOCK = "runner.lock";

	private final Path path;

	private final FileChannel lock;

	private RunnerFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Takes the folder, making it if it is not there.
	 * @param fresh whether to empty it first
	 * @throws RunnerException if it is somebody else's, or another runner has it
	 */
	static RunnerFolder take(Path path, boolean fresh) throws IOException {
		Files.createDirectories(path);
		if (!Files.exists(path.resolve(MARK))) {
			if (!isEmpty(path)) {
				throw new RunnerException("The folder " + path + " holds something else (it lacks this runner's mark "
						+ MARK + "). Choose another with --data.");
			}
			Files.writeString(path.resolve(MARK), "The data of a local Olate SMS. Removed by --fresh.\n");
		}
		restrict(path, "rwx------");
		FileChannel lock = lock(path);
		RunnerFolder folder = new RunnerFolder(path, lock);
		if (fresh) {
			new ProcessRecords(folder.processes()).stopLeftovers((line) -> {
			});
			folder.empty();
		}
		return folder;
	}

	/**
	 * Whether a runner has the folder now.
	 */
	static boolean isTaken(Path path) throws IOException {
		if (!Files.exists(path.resolve(LOCK))) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
			return tryLock(channel) == null;
		}
	}

	private static FileChannel lock(Path path) throws IOException {
		FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			channel.close();
			throw new RunnerException("A system already runs on " + path + ". Stop it with: deploy/run.sh stop --data "
					+ path + ", or choose another folder with --data.");
		}
		return channel;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static boolean isEmpty(Path path) throws IOException {
		try (Stream<Path> content = Files.list(path)) {
			return content.findAny().isEmpty();
		}
	}

	private void empty() throws IOException {
		List<Path> kept = List.of(this.path, this.path.resolve(MARK), this.path.resolve(LOCK), log());
		try (Stream<Path> content = Files.walk(this.path)) {
			for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
				if (!kept.contains(file)) {
					Files.delete(file);
				}
			}
		}
	}

	Path path() {
		return this.path;
	}

	Path servers() {
		return this.path.resolve("servers");
	}

	Path secrets() {
		return this.path.resolve("secrets.properties");
	}

	Path demoDone() {
		return this.path.resolve("demo-done");
	}

	Path localEnv() {
		return localEnv(this.path);
	}

	static Path localEnv(Path folder) {
		return folder.resolve("local.env");
	}

	Path processes() {
		return processes(this.path);
	}

	static Path processes(Path folder) {
		return folder.resolve("processes");
	}

	private Path log() {
		return log(this.path);
	}

	/**
	 * Where a detached runner writes.
	 */
	static Path log(Path folder) {
		return folder.resolve("runner.log");
	}

	/**
	 * Writes a file that only the owner may read, whole or not at all.
	 */
	static void writePrivately(Path file, String content) throws IOException {
		Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
		Files.deleteIfExists(unfinished);
		Files.createFile(unfinished);
		restrict(unfinished, "rw-------");
		Files.writeString(unfinished, content);
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void restrict(Path path, String permissions) throws IOException {
		if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
