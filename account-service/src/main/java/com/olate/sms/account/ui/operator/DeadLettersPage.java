package com.olate.sms.account.ui.operator;

import java.util.stream.Stream;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.deadletters.Letter;
import com.olate.sms.account.deadletters.LetterContents;
import com.olate.sms.account.deadletters.LetterFilter;
import com.olate.sms.account.deadletters.LetterState;
import com.olate.sms.account.deadletters.Letters;
import com.olate.sms.account.deadletters.Replays;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Links;
import com.olate.sms.account.ui.Sentences;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Dead letters: why they are there, what they hold, and putting them on their topics
 * again.
 */
@Controller
@RequestMapping("/operator/dead-letters")
class DeadLettersPage {

	private static final String ALL = "ALL";

	private final Letters letters;

	private final LetterContents contents;

	private final Replays replays;

	private final Accounts accounts;

	DeadLettersPage(Letters letters, LetterContents contents, Replays replays, Accounts accounts) {
		this.letters = letters;
		this.contents = contents;
		this.replays = replays;
		this.accounts = accounts;
	}

	@GetMapping
	ModelAndView list(@RequestParam(name = "state", defaultValue = "WAITING") String state,
			@RequestParam(name = "topic", defaultValue = "") String topic,
			@RequestParam(name = "code", defaultValue = "") String code, PageQuery query) {
		Page<Letter> found = this.letters
			.page(new LetterFilter(state(state), Forms.orNull(topic), Forms.orNull(code), null), query);
		return new ModelAndView("operator/dead-letters").addObject("page", found)
			.addObject("waiting",
					this.letters.page(filter(topic, code, LetterState.WAITING), new PageQuery(0, 1)).total())
			.addObject("names", AccountNames.of(this.accounts, found.items().stream().map(Letter::accountId)))
			.addObject("states", LetterState.values())
			.addObject("state", (state(state) != null) ? state : ALL)
			.addObject("topic", topic)
			.addObject("code", code)
			.addObject("link", Links.to("/operator/dead-letters", "state", state, "topic", topic, "code", code));
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable("id") String id) {
		Letter letter = existing(id);
		return new ModelAndView("operator/dead-letter").addObject("letter", letter)
			.addObject("contents", this.contents.of(letter).orElse(null))
			.addObject("names", AccountNames.of(this.accounts, Stream.of(letter).map(Letter::accountId)));
	}

	@PostMapping("/{id}/replay")
	String replay(Operator operator, @PathVariable("id") String id, RedirectAttributes flash) {
		Forms.attempt(flash, () -> words(this.replays.replay(operator, id)));
		return "redirect:/operator/dead-letters/" + id;
	}

	@GetMapping("/{id}/dismiss")
	ModelAndView dismissQuestion(@PathVariable("id") String id) {
		return new ModelAndView("operator/dead-letter-dismiss").addObject("letter", existing(id))
			.addObject("faults", FormFaults.NONE);
	}

	@PostMapping("/{id}/dismiss")
	ModelAndView dismiss(Operator operator, @PathVariable("id") String id,
			@RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes flash) {
		if (reason.isBlank() || reason.length() > 500) {
			ModelAndView again = new ModelAndView("operator/dead-letter-dismiss").addObject("letter", existing(id))
				.addObject("faults", FormFaults.of("reason", "Say why, in at most 500 characters."));
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		Forms.attempt(flash, () -> {
			this.replays.dismiss(operator, id, reason.strip());
			return "The letter is closed.";
		});
		return new ModelAndView("redirect:/operator/dead-letters/" + id);
	}

	@GetMapping("/replay")
	ModelAndView replayQuestion(@RequestParam(name = "topic", defaultValue = "") String topic,
			@RequestParam(name = "code", defaultValue = "") String code) {
		return new ModelAndView("operator/dead-letters-replay")
			.addObject("waiting",
					this.letters.page(filter(topic, code, LetterState.WAITING), new PageQuery(0, 1)).total())
			.addObject("topic", topic)
			.addObject("code", code);
	}

	@PostMapping("/replay")
	String replayAll(Operator operator, @RequestParam(name = "topic", defaultValue = "") String topic,
			@RequestParam(name = "code", defaultValue = "") String code, RedirectAttributes flash) {
		Forms.attempt(flash, () -> words(this.replays.replayAll(operator, filter(topic, code, null))));
		return "redirect:/operator/dead-letters";
	}

	private Letter existing(String id) {
		return this.letters.find(id).orElseThrow(ProblemException::notFound);
	}

	private static LetterFilter filter(String topic, String code, @Nullable LetterState state) {
		return new LetterFilter(state, Forms.orNull(topic), Forms.orNull(code), null);
	}

	private static @Nullable LetterState state(String text) {
		return Stream.of(LetterState.values()).filter((known) -> known.name().equals(text)).findFirst().orElse(null);
	}

	private static String words(Letter letter) {
		return switch (letter.state()) {
			case REPLAYED -> "It is on its topic again. If its cause is not mended, it comes back as a new letter.";
			case GONE -> "Its topic has dropped it already: publish the original again.";
			default -> "It is being replayed.";
		};
	}

	private static String words(Replays.Count count) {
		String replayed = Sentences.count(count.replayed(), "letter was", "letters were") + " replayed.";
		String gone = (count.gone() > 0)
				? " " + Sentences.count(count.gone(), "was", "were") + " dropped by Kafka before." : "";
		return (count.left() > 0) ? replayed + gone + " " + Sentences.count(count.left(), "is", "are") + " left."
				: replayed + gone;
	}

}
