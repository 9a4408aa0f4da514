package com.olate.sms.ingest.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before any filter, such as a malformed request line, with a
 * problem document instead of a page. Public, for Tomcat makes it by name.
 */
public class ProblemReportValve extends ErrorReportValve {

	private static final int FIRST_ERROR = 400;

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		RequestId.ensure(response.getResponse());
		try {
			Exchange.write(response.getResponse(), Answers.problem(ProblemKind.ofStatus(status)));
			response.finishResponse();
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("caller gone before the problem document", ex);
		}
	}

}
