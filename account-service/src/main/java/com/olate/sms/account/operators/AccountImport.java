package com.olate.sms.account.operators;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.csv.CsvLimits;
import com.olate.sms.account.csv.CsvOutcome;
import com.olate.sms.account.csv.CsvReader;
import com.olate.sms.account.csv.CsvRow;
import com.olate.sms.account.csv.CsvTable;
import com.olate.sms.account.web.FieldFault;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Opens accounts from a file: good rows are taken, each on the record, and every other
 * one is returned with its number and the reason. A row without a password gets a random
 * one. Sending the file again opens nothing twice, since the usernames are taken then.
 */
@Component
public class AccountImport {

	/** Each password costs a hash. */
	public static final int MOST_ROWS = 500;

	private final AccountOpening opening;

	AccountImport(AccountOpening opening) {
		this.opening = opening;
	}

	/**
	 * Takes a file.
	 * @throws ProblemException if it is no table, or one without the columns
	 */
	public Report run(Operator operator, byte[] file) {
		CsvTable table = read(file);
		Columns columns = new Columns(column(table, "username"), column(table, "name"), table.column("password"));
		List<Opened> opened = new ArrayList<>();
		List<Refused> refused = new ArrayList<>();
		for (CsvRow row : table.rows()) {
			String username = row.cell(columns.username());
			String given = columns.password().isPresent() ? row.cell(columns.password().getAsInt()) : "";
			String password = given.isEmpty() ? GeneratedPassword.random() : given;
			try {
				Account account = this.opening.open(operator, username, password, row.cell(columns.name()), "import");
				opened.add(new Opened(row.number(), account.id().value(), account.username(),
						given.isEmpty() ? password : null));
			}
			catch (ProblemException ex) {
				refused.add(new Refused(row.number(), username, reason(ex)));
			}
		}
		return new Report(opened, refused);
	}

	private static CsvTable read(byte[] file) {
		try {
			CsvOutcome outcome = new CsvReader(CsvLimits.ofRows(MOST_ROWS + 1)).read(new ByteArrayInputStream(file));
			if (outcome instanceof CsvOutcome.Refused refused) {
				throw ProblemException.invalid("csv", refused.code(), refused.message());
			}
			return ((CsvOutcome.Read) outcome).table();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Bytes in memory can be read", ex);
		}
	}

	private static int column(CsvTable table, String name) {
		return table.column(name)
			.orElseThrow(() -> ProblemException.invalid("csv", "missing-column", "The first row must name the columns "
					+ "username and name, and may name password. There is no column " + name + "."));
	}

	private static String reason(ProblemException problem) {
		List<FieldFault> faults = problem.problem().errors();
		return faults.isEmpty() ? problem.problem().detail()
				: faults.stream()
					.map((fault) -> fault.field() + " " + fault.message())
					.collect(Collectors.joining("; "));
	}

	private record Columns(int username, int name, OptionalInt password) {
	}

	/**
	 * What became of the rows of a file.
	 */
	public record Report(List<Opened> opened, List<Refused> refused) {

		public Report {
			opened = List.copyOf(opened);
			refused = List.copyOf(refused);
		}

	}

	/**
	 * A row of which an account was made.
	 *
	 * @param row its number in the file
	 * @param password the one that was made for it, this once; missing where the file had
	 * one
	 */
	public record Opened(int row, String id, String username,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password) {

		@Override
		public String toString() {
			return "Opened[row=" + this.row + ", id=" + this.id + "]";
		}

	}

	/**
	 * A row of which nothing was made.
	 *
	 * @param reason what to change
	 */
	public record Refused(int row, String username, String reason) {
	}

}
