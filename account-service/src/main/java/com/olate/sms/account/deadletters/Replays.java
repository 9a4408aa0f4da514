package com.olate.sms.account.deadletters;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts dead letters on their topics again, with the original key, value and headers. A
 * letter is claimed before it is published and marked after it, and a claim that was left
 * behind is published again: a replay may happen twice, never not at all. Twice is
 * harmless, since whoever reads the topic knows an event, a message and a result again.
 */
@Component
public class Replays {

	/** Letters of one request; more are left for the next. */
	public static final int MOST = 1_000;

	private static final Logger log = LoggerFactory.getLogger(Replays.class);

	private static final Duration LEFT_BEHIND = Duration.ofMinutes(2);

	private final Letters letters;

	private final LetterPublisher publisher;

	private final OperatorActions actions;

	private final Clock clock;

	Replays(Letters letters, LetterPublisher publisher, OperatorActions actions, Clock clock) {
		this.letters = letters;
		this.publisher = publisher;
		this.actions = actions;
		this.clock = clock;
	}

	/**
	 * Replays one letter, on the record; again changes nothing.
	 * @return the letter as it is then
	 * @throws ProblemException if there is no such letter, it cannot be replayed, or
	 * Kafka does not answer
	 */
	public Letter replay(Operator operator, String id) {
		Letter letter = existing(id);
		return this.actions.perform(operator, action(ActionType.DEAD_LETTER_REPLAYED, letter, null), () -> {
			if (!letter.whole()) {
				throw ProblemException.conflict("not-whole",
						"Only a part of this record was kept, since it was too large. Publish the original again.");
			}
			claim(letter, operator).ifPresent((claimed) -> publish(List.of(claimed)));
			Letter now = existing(id);
			if (now.state() == LetterState.DISMISSED || now.state() == LetterState.ERASED) {
				throw ProblemException.conflict("letter-" + now.state().name().toLowerCase(Locale.ROOT),
						"This letter is " + now.state() + " and stays so.");
			}
			return now;
		});
	}

	/**
	 * Replays the letters that fit and wait, oldest first, on the record.
	 * @throws ProblemException if Kafka does not answer; what was begun ends by itself
	 */
	public Count replayAll(Operator operator, LetterFilter filter) {
		NewAction action = NewAction.of(ActionType.DEAD_LETTERS_REPLAYED, filter.words(), null);
		return this.actions.perform(operator, action, () -> {
			List<Letter> claimed = this.letters.toReplay(filter, MOST)
				.stream()
				.flatMap((letter) -> claim(letter, operator).stream())
				.toList();
			int replayed = publish(claimed);
			return new Count(replayed, claimed.size() - replayed,
					this.letters.page(filter.waiting(), new PageQuery(0, 1)).total());
		});
	}

	/**
	 * Closes a letter that is not to be replayed, on the record.
	 * @throws ProblemException if there is no such letter, or it was replayed
	 */
	public Letter dismiss(Operator operator, String id, String reason) {
		Letter letter = existing(id);
		return this.actions.perform(operator, action(ActionType.DEAD_LETTER_DISMISSED, letter, reason), () -> {
			this.letters.move(id, LetterState.WAITING, LetterState.DISMISSED, operator.username());
			Letter now = existing(id);
			if (now.state() != LetterState.DISMISSED) {
				throw ProblemException.conflict("letter-" + now.state().name().toLowerCase(Locale.ROOT),
						"This letter is " + now.state() + " and stays so.");
			}
			return now;
		});
	}

	@Scheduled(fixedDelayString = "PT1M")
	void finishWhatWasLeft() {
		List<Letter> left = this.letters.left(this.clock.instant().minus(LEFT_BEHIND), MOST);
		if (!left.isEmpty()) {
			log.info("replays finished that were left in the middle letters={} replayed={}", left.size(),
					publish(left));
		}
	}

	private Optional<Letter> claim(Letter letter, Operator operator) {
		return this.letters.move(letter.id(), LetterState.WAITING, LetterState.REPLAYING, operator.username());
	}

	private int publish(List<Letter> claimed) {
		try {
			int replayed = 0;
			for (LetterPublisher.Published published : this.publisher.publish(claimed)) {
				boolean there = published.state() == LetterState.REPLAYED;
				this.letters.move(published.letter().id(), LetterState.REPLAYING, published.state(), null);
				replayed += there ? 1 : 0;
			}
			return replayed;
		}
		catch (KafkaException | org.springframework.kafka.KafkaException ex) {
			log.warn("dead letters could not be replayed now, it is tried again letters={}", claimed.size(), ex);
			throw ProblemException.unavailable("Kafka does not answer. What was begun is tried again by itself.",
					Duration.ofSeconds(30));
		}
	}

	private Letter existing(String id) {
		return this.letters.find(id).orElseThrow(ProblemException::notFound);
	}

	private static NewAction action(ActionType type, Letter letter, @Nullable String reason) {
		AccountId account = (letter.accountId() != null) ? new AccountId(letter.accountId()) : null;
		return new NewAction(type, account, letter.id(), reason, Map.of("code", letter.code()));
	}

	/**
	 * What a replay of many did.
	 *
	 * @param replayed put on their topics again
	 * @param gone which the dead-letter topic had dropped already
	 * @param left that still wait: cut ones, and those over the limit of one request
	 */
	public record Count(int replayed, int gone, long left) {
	}

}
