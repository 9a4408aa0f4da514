package com.olate.sms.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * What holds for any text. A failure prints its seed; {@code -Dseed=} repeats it.
 */
class TextPropertyTests {

	private static final int ROUNDS = 20_000;

	private static final String GSM7 = Gsm7.decode(everySeptet()) + "^{}\\[~]|€\f";

	@Test
	void whatIsEncodedIsDecodedTheSame() {
		eachRound((random) -> {
			String text = gsm7(random, 400);
			assertThat(Gsm7.decode(Gsm7.encode(text))).isEqualTo(text);
		});
	}

	@Test
	void theSegmentsJoinedAreTheTextAndNoneIsOverItsLimit() {
		eachRound((random) -> {
			Encoding encoding = random.nextBoolean() ? Encoding.GSM7 : Encoding.UCS2;
			String text = (encoding == Encoding.GSM7) ? gsm7(random, 700) : anything(random, 300);
			List<String> segments = encoding.split(text);
			assertThat(encoding.segments(text)).isEqualTo(segments.size());
			assertThat(String.join("", segments)).isEqualTo(text);
			int limit = (segments.size() == 1) ? encoding.singleLimit() : encoding.partLimit();
			assertThat(segments).allMatch((segment) -> encoding.units(segment) <= limit);
			assertThat(segments.size()).isLessThanOrEqualTo(1 + encoding.units(text) / (encoding.partLimit() - 1));
		});
	}

	@Test
	void everyInvoiceIsOneGsm7SegmentThatKeepsAmountAndDue() {
		eachRound((random) -> {
			BigDecimal amount = new BigDecimal(new BigInteger(68, random), random.nextInt(7));
			Invoice invoice = new Invoice(anything(random, 64), anything(random, 200), amount, "EUR", LocalDate.MAX);
			String money = " for EUR " + Amount.write(amount, "EUR") + " ";
			assertOneSegment(invoice.pendingApproval());
			assertOneSegment(invoice.created());
			assertThat(invoice.created().text()).contains(money).endsWith(" Due " + LocalDate.MAX + ".");
			assertThat(invoice.pendingApproval().text()).contains(money).endsWith(" is waiting for your approval.");
		});
	}

	@Test
	void anyTextFoldedAndClippedFitsOneSegment() {
		eachRound((random) -> Folding.foldName(anything(random, 400)).map(Clipping::clip).ifPresent((clipped) -> {
			assertThat(Encoding.GSM7.segments(clipped)).isEqualTo(1);
			assertThat(Folding.fold(clipped)).as("folding again changes nothing").contains(clipped);
		}));
	}

	@Test
	void aFreeTextIsSentWithinTheLimitOrRefused() {
		eachRound((random) -> {
			int max = 1 + random.nextInt(3);
			FreeText result = FreeText.of(anything(random, 300), max);
			if (result instanceof FreeText.Sendable sendable) {
				assertThat(sendable.sms().segments()).isBetween(1, max);
			}
			else if (result instanceof FreeText.TooLong tooLong) {
				assertThat(tooLong.segments()).isGreaterThan(max);
			}
		});
	}

	private static void assertOneSegment(SmsText text) {
		assertThat(text.encoding()).isEqualTo(Encoding.GSM7);
		assertThat(Gsm7.encode(text.text())).hasSizeLessThanOrEqualTo(160);
		assertThat(text.text()).doesNotContain("  ", "\n");
	}

	private static void eachRound(Consumer<Random> property) {
		long first = Long.getLong("seed", System.nanoTime());
		int rounds = (System.getProperty("seed") != null) ? 1 : ROUNDS;
		for (long seed = first; seed < first + rounds; seed++) {
			try {
				property.accept(new Random(seed));
			}
			catch (AssertionError | RuntimeException ex) {
				fail("Repeat with -Dseed=" + seed, ex);
			}
		}
	}

	private static String gsm7(Random random, int most) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			text.append(GSM7.charAt(random.nextInt(GSM7.length())));
		}
		return text.toString();
	}

	/**
	 * Letters, accents, emoji, lone surrogates, control characters: whatever fits a Java
	 * string.
	 */
	private static String anything(Random random, int most) {
		StringBuilder text = new StringBuilder();
		int kind = random.nextInt(4);
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			switch ((kind == 3) ? random.nextInt(3) : kind) {
				case 0 -> text.append(GSM7.charAt(random.nextInt(GSM7.length())));
				case 1 -> text.append((char) random.nextInt(0x600));
				default -> text.appendCodePoint(random.nextInt(0x20000));
			}
		}
		return text.toString();
	}

	private static byte[] everySeptet() {
		byte[] septets = new byte[127];
		for (int i = 0; i < septets.length; i++) {
			septets[i] = (byte) ((i < Gsm7Alphabet.ESCAPE) ? i : i + 1);
		}
		return septets;
	}

}
