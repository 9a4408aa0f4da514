package com.olate.sms.account.ui;

import java.time.Clock;
import java.time.Instant;

import com.olate.sms.account.logins.Logins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins the sessions of people in browsers, and says when they have ended. A session
 * gets a new id when its login is proved, so an id that was planted is worth nothing.
 */
@Component
public class Sessions {

	/** In a session: when a person asked for something last. */
	private static final String ASKED = Sessions.class.getName() + ".asked";

	private final Logins logins;

	private final SecurityContextRepository contexts;

	private final SessionAuthenticationStrategy atSignIn;

	private final PagesProperties properties;

	private final Clock clock;

	Sessions(Logins logins, SecurityContextRepository contexts, SessionAuthenticationStrategy atSignIn,
			PagesProperties properties, Clock clock) {
		this.logins = logins;
		this.contexts = contexts;
		this.atSignIn = atSignIn;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Signs somebody in whose login has just been proved.
	 * @param login owner or operator
	 * @param passwordSetAt of the login, read before it was proved
	 */
	void begin(Authentication login, String username, Instant passwordSetAt, HttpServletRequest request,
			HttpServletResponse response) {
		((AbstractAuthenticationToken) login).setDetails(new SignedIn(username, passwordSetAt, this.clock.instant()));
		this.atSignIn.onAuthentication(login, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(login);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	/**
	 * Keeps the session that has just changed its own login's password; all others of the
	 * login have ended.
	 */
	public void keepAfterPasswordChange(HttpServletRequest request, HttpServletResponse response) {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login == null || !(login.getDetails() instanceof SignedIn signedIn)) {
			throw new IllegalStateException("Nobody is signed in");
		}
		this.logins.passwordSetAt(signedIn.username())
			.ifPresent((setAt) -> begin(login, signedIn.username(), setAt, request, response));
	}

	/**
	 * Whether nobody has asked for anything for as long as a session waits. What an open
	 * page fetches by itself counts for nothing, or it would be signed in for ever.
	 */
	boolean isForgotten(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return false;
		}
		Instant now = this.clock.instant();
		if (session.getAttribute(ASKED) instanceof Instant asked
				&& !now.isBefore(asked.plusSeconds(session.getMaxInactiveInterval()))) {
			return true;
		}
		if (!PageRequests.isPolled(request)) {
			session.setAttribute(ASKED, now);
		}
		return false;
	}

	boolean hasEnded(SignedIn signedIn) {
		return !this.clock.instant().isBefore(signedIn.at().plus(this.properties.sessionLifetime()))
				|| !this.logins.passwordSetAt(signedIn.username()).filter(signedIn.passwordSetAt()::equals).isPresent();
	}

}
