package com.olate.sms.gateway.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.olate.sms.gateway.carrier.Inbound.Text;
import com.olate.sms.gateway.inbound.InboundMetrics.Answered;
import com.olate.sms.gateway.routing.AllowedCountries;
import com.olate.sms.gateway.store.GivenAnswers;
import com.olate.sms.gateway.store.Stop;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.text.Encoding;
import com.olate.sms.text.Gsm7;

import org.springframework.stereotype.Component;

/**
 * The operator's own answers to STOP, START and HELP: at most one for each phone, sender
 * and keyword in 24 hours. An answer is a submission that belongs to no account; it waits
 * for the route that the text came in by, as any message does that waits for its route.
 * It is noted as given before it is there: a crash may lose one, and never doubles one.
 */
@Component
class PhoneAnswers {

	/** Who has waited longer does not want it any more. */
	private static final Duration GOOD_FOR = Duration.ofHours(1);

	private final InboundProperties properties;

	private final AllowedCountries countries;

	private final GivenAnswers given;

	private final Submissions submissions;

	private final InboundMetrics metrics;

	private final Clock clock;

	PhoneAnswers(InboundProperties properties, AllowedCountries countries, GivenAnswers given, Submissions submissions,
			InboundMetrics metrics, Clock clock) {
		this.properties = properties;
		this.countries = countries;
		this.given = given;
		this.submissions = submissions;
		this.metrics = metrics;
		this.clock = clock;
	}

	/** Answers, if there is an answer and the phone has not had it lately. */
	void answer(String route, Text asked, Keyword keyword) {
		this.metrics.answered(keyword, answered(route, asked, keyword));
	}

	private Answered answered(String route, Text asked, Keyword keyword) {
		String text = this.properties.answers().getOrDefault(keyword, "").strip();
		if (text.isEmpty() || !this.countries.allows(asked.from())) {
			return Answered.OMITTED;
		}
		Instant now = this.clock.instant();
		String name = Hashes.of(asked.from(), Stop.plain(asked.to()), keyword.name());
		if (!this.given.give(name, now)) {
			return Answered.REPEATED;
		}
		Encoding encoding = Gsm7.canEncode(text) ? Encoding.GSM7 : Encoding.UCS2;
		Message answer = new Message(UUID.randomUUID().toString(), "", "", asked.from(), asked.to(), text, encoding,
				encoding.segments(text), now.plus(GOOD_FOR));
		this.submissions.insert(List.of(Submission.waiting(answer, List.of(route), now)));
		return Answered.GIVEN;
	}

}
