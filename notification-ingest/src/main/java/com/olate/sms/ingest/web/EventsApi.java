package com.olate.sms.ingest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

@Tag(name = "events")
interface EventsApi {

	String PATH = "/v1/events";

	@Operation(operationId = "takeEvents", summary = "Take events")
	void take(HttpServletRequest request, HttpServletResponse response);

}
