package com.olate.sms.servers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The folder that one running instance owns. The lock belongs to the process, so a killed
 * one leaves nothing behind.
 */
final class DataFolder implements AutoCloseable {

	private final Path path;

	private final FileChannel channel;

	private DataFolder(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	static DataFolder lock(Path path) throws IOException {
		Files.createDirectories(path);
		Path file = path.resolve("servers.lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			channel.close();
			throw new StartupException("The data folder " + path + " is in use by process "
					+ Files.readString(file).strip() + ". Stop that one, or choose another folder with --data.");
		}
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
		return new DataFolder(path, channel);
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	Path kafka() {
		return this.path.resolve("kafka");
	}

	Path store() {
		return this.path.resolve("store");
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
