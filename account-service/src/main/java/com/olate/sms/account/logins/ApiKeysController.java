package com.olate.sms.account.logins;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * An owner's API keys. The key itself is in the answer that makes it and nowhere else.
 */
@RestController
class ApiKeysController {

	private final ApiKeys keys;

	ApiKeysController(ApiKeys keys) {
		this.keys = keys;
	}

	@Operation(summary = "Makes an API key, shown this once")
	@PostMapping("/v1/api-keys")
	@ResponseStatus(HttpStatus.CREATED)
	ApiKeys.NewApiKey create(AccountId account, @Valid @RequestBody NewKey request) {
		if (this.keys.count(account) >= ApiKeys.LIMIT) {
			throw ProblemException.conflict("too-many-keys",
					"An account has at most " + ApiKeys.LIMIT + " API keys. Delete one that is not used.");
		}
		return this.keys.create(account, request.name().strip());
	}

	@Operation(summary = "Lists the API keys, newest first")
	@GetMapping("/v1/api-keys")
	Page<Key> list(AccountId account, PageQuery page) {
		return Page.of(page, this.keys.list(account, page.offset(), page.size()), this.keys.count(account))
			.map(Key::of);
	}

	@Operation(summary = "Deletes an API key")
	@DeleteMapping("/v1/api-keys/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(AccountId account, @PathVariable("id") String id) {
		if (this.keys.delete(account, id) == ApiKeys.Deletion.UNKNOWN) {
			throw ProblemException.notFound();
		}
	}

	/**
	 * What a new key is to be called.
	 */
	record NewKey(@NotBlank @Size(max = 100) String name) {

	}

	/**
	 * A key as listed, without the key.
	 */
	record Key(String id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {

		static Key of(ApiKey key) {
			return new Key(key.id(), key.name(), key.createdAt(), key.lastUsedAt());
		}

	}

}
