package com.olate.sms.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of an unpacked jar as this version of Java keeps them in memory, in a file
 * beside the jar: the first process that ends in order writes it, and all that start
 * later read it, which takes a third off what their start costs. A jar that is newer is
 * given a new one; one that cannot be read is left alone by Java itself.
 */
final class ClassArchive {

	/** Java tells at length which few classes it cannot keep. */
	private static final String QUIET = "-Xlog:cds*=off";

	private ClassArchive() {
	}

	/**
	 * The options of a Java that runs this jar.
	 */
	static List<String> options(Path jar) {
		Path archive = jar.resolveSibling("classes-" + Runtime.version() + ".jsa");
		String use = isOf(jar, archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
		return List.of("-Xshare:auto", QUIET, use + archive);
	}

	private static boolean isOf(Path jar, Path archive) {
		try {
			return Files.exists(archive)
					&& Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) >= 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
