package com.olate.sms.account.security;

import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.actions.Operator;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The three kinds of caller, each with one role; none has two.
 */
public final class Authorities {

	public static final String OWNER = "OWNER";

	public static final String OPERATOR = "OPERATOR";

	static final String SERVICE = "SERVICE";

	private Authorities() {
	}

	public static Authentication owner(AccountId account) {
		return token(account, OWNER);
	}

	public static Authentication operator(Operator operator) {
		return token(operator, OPERATOR);
	}

	static Authentication service() {
		return token(SERVICE, SERVICE);
	}

	private static Authentication token(Object principal, String role) {
		return UsernamePasswordAuthenticationToken.authenticated(principal, null,
				List.of(new SimpleGrantedAuthority("ROLE_" + role)));
	}

}
