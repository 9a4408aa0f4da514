package com.olate.sms.account.deadletters;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The dead letters of all topics, for operators.
 */
@RestController
@RequestMapping("/v1/admin/dead-letters")
class DeadLettersController {

	private final Letters letters;

	private final LetterContents contents;

	private final Replays replays;

	DeadLettersController(Letters letters, LetterContents contents, Replays replays) {
		this.letters = letters;
		this.contents = contents;
		this.replays = replays;
	}

	@Operation(summary = "Lists dead letters, newest first")
	@GetMapping
	Page<Letter> list(@RequestParam(name = "state", required = false) @Nullable LetterState state,
			@RequestParam(name = "topic", required = false) @Nullable String topic,
			@RequestParam(name = "code", required = false) @Nullable String code,
			@RequestParam(name = "accountId", required = false) @Nullable String accountId, PageQuery page) {
		return this.letters.page(new LetterFilter(state, topic, code, accountId), page);
	}

	@Operation(summary = "Shows a dead letter with its contents")
	@GetMapping("/{id}")
	Whole show(@PathVariable("id") String id) {
		Letter letter = this.letters.find(id).orElseThrow(ProblemException::notFound);
		return new Whole(letter, this.contents.of(letter).orElse(null));
	}

	@Operation(summary = "Puts a dead letter on its topic again, once")
	@PostMapping("/{id}/replay")
	Letter replay(Operator operator, @PathVariable("id") String id) {
		return this.replays.replay(operator, id);
	}

	@Operation(summary = "Puts all dead letters that fit and wait on their topics again, up to 1,000 at once")
	@PostMapping("/replay")
	Replays.Count replayAll(Operator operator, @Valid @RequestBody Which which) {
		return this.replays.replayAll(operator, new LetterFilter(null, which.topic(), which.code(), which.accountId()));
	}

	@Operation(summary = "Closes a dead letter that is not to be replayed")
	@PostMapping("/{id}/dismiss")
	Letter dismiss(Operator operator, @PathVariable("id") String id, @Valid @RequestBody Dismissal dismissal) {
		return this.replays.dismiss(operator, id, dismissal.reason());
	}

	/**
	 * A letter and what it holds; missing where its topic has dropped it.
	 */
	record Whole(Letter letter, LetterContents.@Nullable Contents contents) {
	}

	/**
	 * Which letters are meant; what is missing does not narrow them.
	 */
	record Which(@Nullable String topic, @Nullable String code, @Nullable String accountId) {
	}

	/**
	 * Why a letter is closed.
	 */
	record Dismissal(@NotBlank @Size(max = 500) String reason) {
	}

}
