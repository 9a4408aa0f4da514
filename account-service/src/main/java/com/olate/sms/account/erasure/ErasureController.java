package com.olate.sms.account.erasure;

import java.util.List;

import com.olate.sms.account.actions.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets operators erase people who ask for it. A number is in a body, never in an address.
 */
@RestController
@RequestMapping("/v1/admin/erasures")
class ErasureController {

	private final Erasure erasure;

	ErasureController(Erasure erasure) {
		this.erasure = erasure;
	}

	@Operation(summary = "Finds the contacts of all accounts with a phone number in any notation")
	@PostMapping("/search")
	Found search(Operator operator, @Valid @RequestBody Search search) {
		return new Found(this.erasure.find(search.msisdn()));
	}

	@Operation(summary = "Takes a contact's name and number out of contacts, history and dead letters for ever")
	@PostMapping
	Erased erase(Operator operator, @Valid @RequestBody Order order) {
		return this.erasure.erase(operator, order.contactId(), order.reason());
	}

	/**
	 * Who is looked for.
	 */
	record Search(@NotBlank @Size(max = 40) String msisdn) {

		@Override
		public String toString() {
			return "Search";
		}

	}

	/**
	 * Who was found.
	 */
	record Found(List<Person> items) {
	}

	/**
	 * Who is to be erased, and who asked for it.
	 */
	record Order(@NotBlank String contactId, @Nullable @Size(max = 500) String reason) {
	}

}
