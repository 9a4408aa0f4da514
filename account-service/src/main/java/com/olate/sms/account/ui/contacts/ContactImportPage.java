package com.olate.sms.account.ui.contacts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.ContactImport;
import com.olate.sms.account.csv.CsvWriter;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Sentences;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes contacts from a file, and gives back the rows that could not be taken.
 */
@Controller
@RequestMapping("/contacts/import")
class ContactImportPage {

	private static final int SHOWN = 100;

	private final ContactImport contacts;

	ContactImportPage(ContactImport contacts) {
		this.contacts = contacts;
	}

	@GetMapping
	ModelAndView form() {
		return form(FormFaults.NONE);
	}

	@PostMapping
	ModelAndView take(AccountId account, @RequestParam(required = false) @Nullable MultipartFile file,
			RedirectAttributes flash) throws IOException {
		if (file == null || file.isEmpty()) {
			return refused("Choose a file first; the one that came was empty.");
		}
		ContactImport.Outcome outcome = read(account, file);
		if (outcome instanceof ContactImport.Unreadable unreadable) {
			return refused(unreadable.message());
		}
		ContactImport.Report report = (ContactImport.Report) outcome;
		if (report.refused().isEmpty()) {
			flash.addFlashAttribute("done",
					Sentences.count(report.added(), "contact was", "contacts were") + " added.");
			return new ModelAndView(ContactsPage.LIST);
		}
		return form(FormFaults.NONE).addObject("report", report)
			.addObject("added", Sentences.count(report.added(), "contact was added", "contacts were added"))
			.addObject("left", Sentences.count(report.refused().size(), "row was not taken", "rows were not taken"))
			.addObject("shown", report.refused().subList(0, Math.min(SHOWN, report.refused().size())))
			.addObject("download", download(report.refused()));
	}

	private ContactImport.Outcome read(AccountId account, MultipartFile file) throws IOException {
		try (InputStream content = file.getInputStream()) {
			return this.contacts.run(account, content);
		}
	}

	/**
	 * The rows as a file inside the page, so that nobody's numbers are kept for it.
	 */
	private static String download(List<ContactImport.Refused> rows) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (CsvWriter csv = new CsvWriter(file)) {
			csv.row("name", "number", "row", "reason");
			rows.forEach((row) -> csv.row(row.name(), row.number(), row.row(), row.reason()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Bytes in memory can be written", ex);
		}
		return "data:text/csv;charset=utf-8;base64," + Base64.getEncoder().encodeToString(file.toByteArray());
	}

	private static ModelAndView refused(String message) {
		ModelAndView again = form(FormFaults.of("file", message));
		again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return again;
	}

	private static ModelAndView form(FormFaults faults) {
		return new ModelAndView("contacts/import", "faults", faults);
	}

}
