package com.olate.sms.gateway.http.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.delivery.Routes;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where carriers report. A carrier is known by the secret of its route; whoever knows
 * none learns not even which routes there are. Answered with success when, and only when,
 * all receipts in the call are durable; else the carrier shall call again.
 */
@RestController
class CarrierCallController {

	private static final Logger log = LoggerFactory.getLogger(CarrierCallController.class);

	private static final int LONGEST = 64 * 1024;

	private static final long WAIT_MILLIS = 20_000;

	private static final String SCHEME = "Bearer ";

	private final Map<String, HttpCarrier> carriers;

	CarrierCallController(Routes routes) {
		this.carriers = routes.list()
			.stream()
			.filter((route) -> route.carrier() instanceof HttpCarrier)
			.collect(Collectors.toUnmodifiableMap((route) -> route.name(), (route) -> (HttpCarrier) route.carrier()));
	}

	@RequestMapping(path = "/carriers/{route}/receipts/{secret}", method = { RequestMethod.GET, RequestMethod.POST })
	DeferredResult<ResponseEntity<String>> receipts(@PathVariable String route, @PathVariable String secret,
			HttpServletRequest request) throws IOException {
		return receive(known(route, secret), request);
	}

	@RequestMapping(path = "/carriers/{route}/receipts", method = { RequestMethod.GET, RequestMethod.POST })
	DeferredResult<ResponseEntity<String>> receiptsWithHeader(@PathVariable String route,
			@RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
			HttpServletRequest request) throws IOException {
		boolean bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
		return receive(known(route, bearer ? authorization.substring(SCHEME.length()).strip() : ""), request);
	}

	private HttpCarrier known(String route, String secret) {
		return Optional.ofNullable(this.carriers.get(route))
			.filter((carrier) -> carrier.knows(secret))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static DeferredResult<ResponseEntity<String>> receive(HttpCarrier carrier, HttpServletRequest request)
			throws IOException {
		byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
		if (body.length > LONGEST) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		List<Receipt> receipts = carrier.receipts(Optional.ofNullable(request.getQueryString()).orElse(""),
				Optional.ofNullable(request.getContentType()).orElse(""), new String(body, StandardCharsets.UTF_8));
		if (receipts.isEmpty()) {
			log.warn("a call of the carrier's holds no receipt that its profile can read route={}", carrier.route());
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		DeferredResult<ResponseEntity<String>> answer = new DeferredResult<>(WAIT_MILLIS,
				() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
		AtomicInteger left = new AtomicInteger(receipts.size());
		receipts.forEach((receipt) -> carrier.received(receipt, new Answered(answer, left)));
		return answer;
	}

	/** Answers the call once every receipt in it is durable, or one is not. */
	private record Answered(DeferredResult<ResponseEntity<String>> answer,
			AtomicInteger left) implements Acknowledgement {

		@Override
		public void durable() {
			if (this.left.decrementAndGet() == 0) {
				this.answer.setResult(ResponseEntity.ok("OK"));
			}
		}

		@Override
		public void tryAgain() {
			this.answer.setResult(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
		}

	}

}
