package com.olate.sms.system.structure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house style, held against the sources of all modules.
 */
class SourceTests {

	private static final Pattern VAGUE_NAME = Pattern.compile("(Manager|Helper|Utils?|Impl|DTO|Dto|Processor)\\.java$");

	private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

	private static final Pattern PUBLIC_TYPE = Pattern.compile(
			"^public (?:(?:final|sealed|non-sealed|abstract) )*(?:class|interface|record|enum|@interface) ",
			Pattern.MULTILINE);

	private final List<Path> sources = Sources.mainCode();

	private static boolean isPackageInfo(Path file) {
		return file.endsWith("package-info.java");
	}

	@Test
	void filesAreSmall() {
		List<Long> lines = this.sources.stream().map((file) -> Sources.text(file).lines().count()).sorted().toList();
		assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(60);
		assertThat(lines.get(lines.size() * 95 / 100)).as("95th percentile").isLessThanOrEqualTo(200);
		assertThat(this.sources)
			.allSatisfy((file) -> assertThat(Sources.text(file).lines().count()).isLessThanOrEqualTo(400));
	}

	@Test
	void mostTypesArePackagePrivate() {
		List<Path> types = this.sources.stream().filter((file) -> !isPackageInfo(file)).toList();
		long open = types.stream().filter((file) -> PUBLIC_TYPE.matcher(Sources.text(file)).find()).count();
		assertThat(100 * open / types.size()).as("percentage of public types").isLessThanOrEqualTo(40);
	}

	@Test
	void everyPackageSaysInASentenceWhatItIs() {
		Set<Path> packages = this.sources.stream().map(Path::getParent).collect(Collectors.toSet());
		assertThat(packages)
			.allSatisfy((folder) -> assertThat(Sources.text(folder.resolve("package-info.java"))).startsWith("/**")
				.contains("@NullMarked"));
	}

	@Test
	void namesAreTelling() {
		assertThat(this.sources).noneMatch((file) -> VAGUE_NAME.matcher(file.toString()).find());
	}

	@Test
	void nothingIsLeftUnfinished() {
		assertThat(this.sources).noneMatch((file) -> UNFINISHED.matcher(Sources.text(file)).find());
	}

}
