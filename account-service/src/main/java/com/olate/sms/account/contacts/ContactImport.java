package com.olate.sms.account.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.csv.CsvLimits;
import com.olate.sms.account.csv.CsvOutcome;
import com.olate.sms.account.csv.CsvReader;
import com.olate.sms.account.csv.CsvRow;
import com.olate.sms.account.csv.CsvTable;

import org.springframework.stereotype.Component;

/**
 * Adds contacts from a file: good rows are taken, every other one is returned with its
 * number and the reason. Sending the file again adds nobody twice, since the numbers are
 * taken then.
 */
@Component
public class ContactImport {

	private static final CsvReader READER = new CsvReader(CsvLimits.ofRows(Contacts.LIMIT + 1));

	private final ContactBook book;

	private final NewContacts contacts;

	ContactImport(ContactBook book, NewContacts contacts) {
		this.book = book;
		this.contacts = contacts;
	}

	/**
	 * Takes a file.
	 * @throws IOException if it could not be received
	 */
	public Outcome run(AccountId account, InputStream file) throws IOException {
		CsvOutcome read = READER.read(file);
		if (read instanceof CsvOutcome.Refused refused) {
			return new Unreadable(refused.message());
		}
		CsvTable table = ((CsvOutcome.Read) read).table();
		OptionalInt name = table.column("name", "contact");
		OptionalInt number = table.column("number", "msisdn", "phone", "phone number", "mobile");
		if (name.isEmpty() || number.isEmpty()) {
			return new Unreadable("The first row must name the columns: one is name, one is number. There is no column "
					+ (name.isEmpty() ? "name." : "number."));
		}
		return take(account, table.rows(), name.getAsInt(), number.getAsInt());
	}

	private Report take(AccountId account, List<CsvRow> rows, int name, int number) {
		Optional<String> country = this.book.country(account);
		List<NewContacts.Wanted> good = new ArrayList<>();
		List<Refused> refused = new ArrayList<>();
		for (CsvRow row : rows) {
			String typedName = row.cell(name);
			String typedNumber = row.cell(number);
			Checked<String> readName = ContactNames.parse(typedName);
			Checked<Msisdn> readNumber = MsisdnParser.parse(typedNumber, country);
			if (readName instanceof Checked.Accepted<String> nameOk
					&& readNumber instanceof Checked.Accepted<Msisdn> numberOk) {
				good.add(new NewContacts.Wanted(row.number(), nameOk.value(), numberOk.value()));
			}
			else {
				refused.add(new Refused(row.number(), typedName, typedNumber, reason(readName, readNumber)));
			}
		}
		Map<NewContacts.Wanted, String> left = this.contacts.add(account, good);
		left.forEach((wanted, reason) -> refused
			.add(new Refused(wanted.row(), wanted.name(), wanted.msisdn().value(), reason)));
		refused.sort((one, other) -> Integer.compare(one.row(), other.row()));
		return new Report(good.size() - left.size(), refused);
	}

	private static String reason(Checked<?>... fields) {
		List<String> reasons = new ArrayList<>();
		for (Checked<?> field : fields) {
			if (field instanceof Checked.Refused<?> refused) {
				reasons.add(refused.message());
			}
		}
		return String.join(" ", reasons);
	}

	/**
	 * What became of a file.
	 */
	public sealed interface Outcome {

	}

	/**
	 * It is no list of contacts; nothing was taken.
	 *
	 * @param message what to change
	 */
	public record Unreadable(String message) implements Outcome {

	}

	/**
	 * Its rows were looked at, each by itself.
	 *
	 * @param added how many became contacts
	 */
	public record Report(int added, List<Refused> refused) implements Outcome {

		public Report {
			refused = List.copyOf(refused);
		}

	}

	/**
	 * A row that was not taken, as it was written.
	 *
	 * @param row as the spreadsheet numbers it
	 */
	public record Refused(int row, String name, String number, String reason) {

		@Override
		public String toString() {
			return "Refused[row=" + this.row + "]";
		}

	}

}
