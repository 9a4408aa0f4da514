package com.olate.sms.account.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before any filter, such as a malformed request line, with a
 * problem document instead of a page.
 */
public class ProblemReportValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		if (response.getHeader(RequestId.HEADER) == null) {
			response.setHeader(RequestId.HEADER, RequestId.orNew(null));
		}
		try {
			Problems.write(response.getResponse(), ProblemKind.ofStatus(status));
			response.finishResponse();
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("client gone before the problem document", ex);
		}
	}

}
