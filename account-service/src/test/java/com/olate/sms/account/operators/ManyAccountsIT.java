package com.olate.sms.account.operators;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.search.SearchKeys;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class ManyAccountsIT {

	private static final int MANY = 3_000;

	@Autowired
	private Accounts accounts;

	@Autowired
	private MongoOperations mongo;

	@Test
	void thousandsOfAccountsArePagedAndFoundByTheDatabase() {
		String unique = UUID.randomUUID().toString().substring(0, 8);
		Account template = new Account(AccountId.random(), "x", "x", AccountState.ACTIVE, Set.of(), null,
				ZoneId.of("UTC"), null, Instant.parse("2026-01-01T00:00:00Z"));
		assertThat(this.accounts.create(account(template, unique, 0))).isEqualTo(Accounts.Creation.CREATED);
		Document stored = this.mongo.getCollection("accounts").find(new Document("usernameKey", unique + "-0")).first();
		List<Document> more = new ArrayList<>();
		for (int n = 1; n < MANY; n++) {
			Account account = account(template, unique, n);
			Document copy = new Document(stored).append("_id", account.id().value())
				.append("username", account.username())
				.append("usernameKey", account.username())
				.append("createdAt", Date.from(account.createdAt()))
				.append("search", SearchKeys.ofAccount(account.id().value(), account.username(), account.name()));
			more.add(copy);
		}
		this.mongo.getCollection("accounts").insertMany(more);
		Page<Account> first = this.accounts.page(unique, new PageQuery(0, 50));
		assertThat(first.total()).isEqualTo(MANY);
		assertThat(first.items()).extracting(Account::username).startsWith(unique + "-2999", unique + "-2998");
		assertThat(this.accounts.page(unique, new PageQuery(59, 50)).items()).extracting(Account::username)
			.endsWith(unique + "-0");
		assertThat(this.accounts.page(unique + " 2999", new PageQuery(0, 50)).items()).hasSize(1);
		assertThat(this.accounts.page("nobody " + unique, new PageQuery(0, 50)).total()).isZero();
	}

	private static Account account(Account template, String unique, int n) {
		return new Account(AccountId.random(), unique + "-" + n, "Customer", template.state(), Set.of(), null,
				template.timeZone(), null, template.createdAt().plusSeconds(n));
	}

}
