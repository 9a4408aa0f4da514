package com.olate.sms.account.contacts;

import java.util.Optional;
import java.util.Random;

import com.olate.sms.account.contacts.Checked.Accepted;
import com.olate.sms.account.contacts.Checked.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class MsisdnParserTests {

	private static final Optional<String> BRITAIN = Optional.of("GB");

	@ParameterizedTest
	@CsvSource({ "447791234455, 447791234455", "1248123456, 1248123456", "+447791234455, 447791234455",
			"00447791234455, 447791234455", "44 7791 234 455, 447791234455", "+44 (0)7791 234455, 447791234455",
			"+44 (0) 7791-234-455, 447791234455", "0044 (0)7791 234455, 447791234455", "44(0)7791234455, 447791234455",
			"+1 (248) 123-456, 1248123456", "1.248.123.456, 1248123456", "(+44) 7791 234455, 447791234455",
			"+39 06 1234567, 39061234567", "+49 (0)171 1234567, 491711234567", "+353 (0)86 1234567, 353861234567",
			"+7 (0)9161234567, 79161234567", "1234567, 1234567", "123456789012345, 123456789012345",
			"'  447791234455  ', 447791234455", "+4407791234455, 4407791234455", "(44)(7791)(234455), 447791234455",
			"44\u00A07791\u202F234455, 447791234455", "+ 44 7791 234455, 447791234455",
			"--44-7791--234455--, 447791234455" })
	void aNumberIsReadHoweverItIsWritten(String typed, String digits) {
		assertThat(accepted(typed).value().value()).isEqualTo(digits);
	}

	@ParameterizedTest
	@CsvSource({ "07791234455, leading-zero", "07791 234 455, leading-zero", "(0)7791 234455, leading-zero",
			"0 7791 234455, leading-zero", "+07791234455, leading-zero", "000447791234455, leading-zero",
			"(0)0447791234455, leading-zero", "+0044 7791 234455, leading-zero", "123456, too-short", "+44, too-short",
			"1, too-short", "1234567890123456, too-long", "+4477912344550000, too-long", "'', required",
			"'   ', required", "+, required", "00, required", "(), required", "-, required",
			"44+7791234455, invalid-character", "++447791234455, invalid-character", "447791234455+, invalid-character",
			"44 7791 CALLME, invalid-character", "tel:+447791234455, invalid-character",
			"447791234455x12, invalid-character", "44/7791/234455, invalid-character",
			"44_7791_234455, invalid-character", "4477(0)91234455, misplaced-zero", "4(0)47791234455, misplaced-zero",
			"+44 (0)7791 (0)234455, misplaced-zero", "*447791234455, invalid-character",
			"#447791234455, invalid-character", "447791234455;, invalid-character" })
	void aNumberThatIsNotOneIsRefusedWithAReason(String typed, String code) {
		assertThat(refused(typed).code()).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFF14\uFF14\uFF17\uFF17\uFF19\uFF11\uFF12\uFF13\uFF14\uFF14\uFF15\uFF15",
			"\u0664\u0664\u0667\u0667\u0669\u0661\u0662\u0663\u0664\u0664\u0665\u0665", "44779123445\u0665",
			"\u200F447791234455", "447791234455\u200E", "\u202A447791234455\u202C", "44779\u00001234455",
			"447791234455\u0000", "447791234455\n", "\t447791234455", "44\u20117791234455", "44\u20137791234455",
			"447791234455\uD83D\uDE00", "4\u20E37791234455", "447791\uD83D234455", "\uDE00447791234455",
			"44779123445\u00B2", "447791234455\u2028", "\uFEFF447791234455", "\u200B447791234455", "\uFF0B447791234455",
			"4477912344\u2460\u2461", "\u09EA\u09EA7791234455", "44779123445O", "44779123445\u039F", "4477912e5",
			"-\u0661", "0x1F447791234" })
	void whatIsNotAPlainDigitIsNeverFoldedOrDropped(String typed) {
		Refused<Msisdn> refused = refused(typed);
		assertThat(refused.code()).isEqualTo("invalid-character");
		assertThat(refused.message()).startsWith("Character ").matches("\\p{Print}+");
	}

	@Test
	void theMessageSaysWhichCharacterAndWhatItIs() {
		assertThat(refused("44 7791 23445\u0665").message())
			.isEqualTo("Character 14 is a digit of another script; write the digits 0 to 9 only.");
		assertThat(refused("\uD83D\uDE0044\u0000").message())
			.isEqualTo("Character 1 is a symbol; write the digits 0 to 9 only.");
		assertThat(refused("44\u0000").message()).contains("Character 3 is a control character");
		assertThat(refused("\u200F44").message()).contains("an invisible character");
	}

	@Test
	void aNationalNumberIsRefusedWithItsInternationalForm() {
		assertThat(refused("07791 234 455").message()).endsWith("did you mean 447791234455?");
		assertThat(refusedIn("0171 1234567", "DE").message()).endsWith("did you mean 491711234567?");
		assertThat(refusedIn("06 12345678", "IT").message()).endsWith("did you mean 390612345678?");
		assertThat(refusedIn("06 12 34 56 78", "FR").message()).endsWith("did you mean 33612345678?");
	}

	@Test
	void withoutAKnownCountryTheRuleIsExplained() {
		assertThat(MsisdnParser.parse("07791234455", Optional.empty())).isInstanceOfSatisfying(Refused.class,
				(refused) -> assertThat(refused.message()).contains("country code", "leave out the leading 0"));
	}

	@Test
	void theVendorsShortAmericanNumberIsAcceptedWithAWarning() {
		Accepted<Msisdn> accepted = accepted("1248123456");
		assertThat(accepted.warnings()).containsExactly("This is shorter than numbers in United States usually are.");
	}

	@Test
	void anOrdinaryMobileNumberHasNoWarning() {
		assertThat(accepted("447791234455").warnings()).isEmpty();
		assertThat(accepted("4915112345678").warnings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "442079460000, landline", "4407791234455, did you mean 447791234455", "2101234567, No country",
			"4477912344551, longer" })
	void anOddNumberIsAcceptedWithAWarning(String typed, String warning) {
		assertThat(accepted(typed).warnings()).singleElement().asString().contains(warning);
	}

	@Test
	void anInputOfAnyLengthIsAnsweredAtOnce() {
		assertThat(refused("4".repeat(1_000_000)).code()).isEqualTo("too-long");
		assertThat(refused("-".repeat(41)).code()).isEqualTo("too-long");
	}

	@Test
	void separatorsAnywhereNeverChangeWhichNumberIsRead() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		String[] separators = { " ", "-", ".", "\u00A0", "" };
		for (int round = 0; round < 2_000; round++) {
			String digits = (1 + random.nextInt(9)) + "%010d".formatted(random.nextLong(10_000_000_000L));
			StringBuilder typed = new StringBuilder(random.nextBoolean() ? "+" : "");
			digits.chars()
				.forEach((digit) -> typed.append((char) digit).append(separators[random.nextInt(separators.length)]));
			assertThat(accepted(typed.toString()).value().value()).as("seed %d: %s", seed, typed).isEqualTo(digits);
		}
	}

	@Test
	void whateverIsTypedIsAnsweredAndAnAcceptedNumberHoldsOnlyTypedDigits() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		String alphabet = "0123456789+()-. 00(0)\u0000\u200F\u0665a\uD83D";
		for (int round = 0; round < 20_000; round++) {
			StringBuilder typed = new StringBuilder();
			for (int i = random.nextInt(18); i >= 0; i--) {
				typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			Checked<Msisdn> read = MsisdnParser.parse(typed.toString(), BRITAIN);
			if (read instanceof Accepted<Msisdn> accepted) {
				String digits = typed.toString().replaceAll("[^0-9]", "");
				assertThat(digits).as("seed %d: %s", seed, typed)
					.matches("(00)?" + accepted.value().value() + "|(00)?.{1,3}0.*")
					.endsWith(accepted.value().value().substring(4));
			}
		}
	}

	private static Accepted<Msisdn> accepted(String typed) {
		Checked<Msisdn> read = MsisdnParser.parse(typed, BRITAIN);
		if (read instanceof Accepted<Msisdn> accepted) {
			return accepted;
		}
		return fail("Refused: " + read);
	}

	private static Refused<Msisdn> refused(String typed) {
		return refusedIn(typed, "GB");
	}

	private static Refused<Msisdn> refusedIn(String typed, String country) {
		Checked<Msisdn> read = MsisdnParser.parse(typed, Optional.of(country));
		if (read instanceof Refused<Msisdn> refused) {
			return refused;
		}
		return fail("Accepted: " + read);
	}

}
