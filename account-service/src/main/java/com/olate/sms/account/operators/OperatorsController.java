package com.olate.sms.account.operators;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.logins.OperatorLogins;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The operators themselves, for operators. Usernames are no part of paths: they may hold
 * anything.
 */
@RestController
@RequestMapping("/v1/admin/operators")
class OperatorsController {

	private final Operators operators;

	OperatorsController(Operators operators) {
		this.operators = operators;
	}

	@Operation(summary = "Lists the operators, by username")
	@GetMapping
	Page<OperatorLogins.OperatorLogin> list(PageQuery page) {
		return this.operators.page(page);
	}

	@Operation(summary = "Adds an operator; the answer has the password, this once")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Added add(Operator operator, @Valid @RequestBody NewOperator request) {
		return new Added(request.username().strip(),
				this.operators.add(operator, request.username(), request.reason()));
	}

	@Operation(summary = "Removes another operator")
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(Operator operator, @RequestParam("username") String username,
			@RequestParam(name = "reason", required = false) @Nullable @Size(max = 500) String reason) {
		this.operators.remove(operator, username, reason);
	}

	/**
	 * An operator to be added.
	 */
	record NewOperator(@NotNull String username, @Nullable @Size(max = 500) String reason) {
	}

	/**
	 * An operator who was added.
	 *
	 * @param password known now and never again
	 */
	record Added(String username, String password) {

		@Override
		public String toString() {
			return "Added[username=" + this.username + "]";
		}

	}

}
