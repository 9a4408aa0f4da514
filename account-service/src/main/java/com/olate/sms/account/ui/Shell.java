package com.olate.sms.account.ui;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.ledger.Ledger;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the frame around every page shows of who is signed in; templates call it
 * {@code @shell}. Read once per request, and only where it is shown.
 */
@Component
class Shell {

	private static final String READ = Shell.class.getName();

	private final Accounts accounts;

	private final Ledger ledger;

	Shell(Accounts accounts, Ledger ledger) {
		this.accounts = accounts;
		this.ledger = ledger;
	}

	/**
	 * Who is signed in to this request.
	 */
	public Viewer viewer() {
		RequestAttributes request = RequestContextHolder.currentRequestAttributes();
		Viewer viewer = (Viewer) request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
		if (viewer == null) {
			viewer = read();
			request.setAttribute(READ, viewer, RequestAttributes.SCOPE_REQUEST);
		}
		return viewer;
	}

	private Viewer read() {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login != null && login.getPrincipal() instanceof Operator operator) {
			return new Viewer(Viewer.Role.OPERATOR, operator.username(), 0, false, ZoneOffset.UTC);
		}
		if (login != null && login.getPrincipal() instanceof AccountId id) {
			return this.accounts.find(id)
				.map((account) -> new Viewer(Viewer.Role.OWNER, account.name(), this.ledger.balance(id).available(),
						account.isSuspended(), account.timeZone()))
				.orElse(Viewer.NOBODY);
		}
		return Viewer.NOBODY;
	}

	/**
	 * A section of the pages, as the frame names it.
	 *
	 * @param key by which pages say that it is theirs; also its icon
	 */
	record Section(String key, String path, String label) {

		static final List<Section> OWNERS = List.of(new Section("home", "/", "Home"),
				new Section("history", "/history", "History"), new Section("contacts", "/contacts", "Contacts"),
				new Section("credits", "/credits", "Credits"), new Section("settings", "/settings", "Settings"),
				new Section("help", "/help", "Help"));

		static final List<Section> OPERATORS = List.of(new Section("home", "/operator", "Overview"),
				new Section("accounts", "/operator/accounts", "Accounts"),
				new Section("orders", "/operator/orders", "Orders"), new Section("why", "/operator/why", "Why not?"),
				new Section("inbound", "/operator/inbound", "Texts from phones"),
				new Section("dead-letters", "/operator/dead-letters", "Dead letters"),
				new Section("routes", "/operator/routes", "Routes"), new Section("audit", "/operator/audit", "Audit"),
				new Section("actions", "/operator/actions", "Actions"),
				new Section("operators", "/operator/operators", "Operators"));

	}

	/**
	 * The person in front of the page.
	 *
	 * @param name the account's, or the operator's username
	 * @param credits available ones of an owner's account
	 * @param suspended whether nothing of the account is sent
	 * @param zone in which times are shown
	 */
	record Viewer(Role role, String name, long credits, boolean suspended, ZoneId zone) {

		static final Viewer NOBODY = new Viewer(Role.NOBODY, "", 0, false, ZoneOffset.UTC);

		public boolean isOwner() {
			return this.role == Role.OWNER;
		}

		public boolean isOperator() {
			return this.role == Role.OPERATOR;
		}

		public boolean isSignedIn() {
			return this.role != Role.NOBODY;
		}

		/** What the frame leads to. */
		public List<Section> sections() {
			return switch (this.role) {
				case OWNER -> Section.OWNERS;
				case OPERATOR -> Section.OPERATORS;
				case NOBODY -> List.of();
			};
		}

		public String creditWords() {
			return Sentences.count(this.credits, "credit", "credits");
		}

		enum Role {

			OWNER, OPERATOR, NOBODY

		}

	}

}
