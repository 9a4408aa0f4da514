package com.olate.sms.account.csv;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file of CSV as the answer to a request, saved by the browser under a name and never
 * kept by anything on its way.
 */
public final class CsvDownload {

	private CsvDownload() {
	}

	/**
	 * Begins the answer; close the writer when all rows are written.
	 * @param name of the file, such as {@code statement.csv}
	 */
	public static CsvWriter begin(HttpServletResponse response, String name) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return new CsvWriter(response.getOutputStream());
	}

}
