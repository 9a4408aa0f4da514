package com.olate.sms.account.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file whose encoding nobody names: by its byte order mark, else UTF-8 if
 * it is that, else Windows-1252, in which spreadsheets save CSV. What holds bytes that no
 * text has is none.
 */
final class CsvText {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private CsvText() {
	}

	static Optional<String> decode(byte[] bytes) {
		for (Mark mark : Mark.values()) {
			if (mark.begins(bytes)) {
				return decode(bytes, mark.bytes.length, mark.charset);
			}
		}
		return List.of(StandardCharsets.UTF_8, WINDOWS)
			.stream()
			.flatMap((charset) -> decode(bytes, 0, charset).stream())
			.findFirst();
	}

	private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
		try {
			String text = charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
				.toString();
			return text.chars().allMatch(CsvText::isText) ? Optional.of(text) : Optional.empty();
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private static boolean isText(int character) {
		return character >= ' ' || character == '\t' || character == '\r' || character == '\n';
	}

	private enum Mark {

		UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf), UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
		UTF_16_BIG(StandardCharsets.UTF_16BE, 0xfe, 0xff);

		private final Charset charset;

		private final int[] bytes;

		Mark(Charset charset, int... bytes) {
			this.charset = charset;
			this.bytes = bytes;
		}

		boolean begins(byte[] file) {
			if (file.length < this.bytes.length) {
				return false;
			}
			for (int i = 0; i < this.bytes.length; i++) {
				if ((file[i] & 0xff) != this.bytes[i]) {
					return false;
				}
			}
			return true;
		}

	}

}
