package com.olate.sms.account.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.logins.LoginResult;
import com.olate.sms.account.logins.LoginVerification;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.security.Authorities;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signs owners and operators in, each to their own pages. Wrong logins are slowed down as
 * at every other door, and an unknown user is answered as a wrong password is.
 */
@Controller
class SignInPage {

	private static final String VIEW = "sign-in";

	private final LoginVerification verification;

	private final Logins logins;

	private final Sessions sessions;

	SignInPage(LoginVerification verification, Logins logins, Sessions sessions) {
		this.verification = verification;
		this.logins = logins;
		this.sessions = sessions;
	}

	@GetMapping("/sign-in")
	ModelAndView form(@RequestParam(required = false) @Nullable String next,
			@RequestParam(required = false) @Nullable String out) {
		return new ModelAndView(VIEW).addObject("next", LocalAddress.orHome(next))
			.addObject("username", "")
			.addObject("out", out != null);
	}

	@PostMapping("/sign-in")
	ModelAndView signIn(@RequestParam(defaultValue = "") String username,
			@RequestParam(defaultValue = "") String password, @RequestParam(required = false) @Nullable String next,
			HttpServletRequest request, HttpServletResponse response) {
		String target = LocalAddress.orHome(next);
		// Read before the password is compared: a change in between ends the session.
		Optional<Instant> setAt = this.logins.passwordSetAt(username);
		LoginResult result = this.verification.verify(username, password, request.getRemoteAddr());
		Authentication login = login(result);
		if (login != null && setAt.isPresent()) {
			this.sessions.begin(login, username, setAt.get(), request, response);
			return new ModelAndView("redirect:" + target);
		}
		return refused(result, username, target, response);
	}

	private static @Nullable Authentication login(LoginResult result) {
		if (result instanceof LoginResult.Owner owner) {
			return Authorities.owner(owner.account());
		}
		if (result instanceof LoginResult.OperatorLogin operator) {
			return Authorities.operator(new Operator(operator.username()));
		}
		return null;
	}

	private static ModelAndView refused(LoginResult result, String username, String next,
			HttpServletResponse response) {
		ModelAndView again = new ModelAndView(VIEW).addObject("username", username)
			.addObject("next", next)
			.addObject("out", false);
		if (result instanceof LoginResult.Throttled throttled) {
			retryAfter(response, throttled.retryAfter());
			again.setStatus(HttpStatus.TOO_MANY_REQUESTS);
			return again.addObject("problem", "Too many wrong passwords. Wait "
					+ Sentences.seconds(throttled.retryAfter()) + ", then try again.");
		}
		if (result instanceof LoginResult.Busy busy) {
			retryAfter(response, busy.retryAfter());
			again.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
			return again.addObject("problem", "Many people are signing in just now. Try again in a moment.");
		}
		again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return again.addObject("problem", "The username or the password is wrong. Check both and try again.");
	}

	private static void retryAfter(HttpServletResponse response, Duration wait) {
		response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds() + 1)));
	}

}
