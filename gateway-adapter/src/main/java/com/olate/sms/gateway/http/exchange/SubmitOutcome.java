package com.olate.sms.gateway.http.exchange;

import java.time.Clock;
import java.time.Duration;

import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.Fault;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.carrier.Throttle;
import com.olate.sms.gateway.http.AnswerMeaning;
import com.olate.sms.gateway.http.Circuit;
import com.olate.sms.gateway.http.Dialect;
import com.olate.sms.gateway.http.Verdict;
import com.olate.sms.gateway.submission.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one submit's outcome means for its message and for the route.
 */
final class SubmitOutcome implements Exchange.Outcome {

	private static final Logger log = LoggerFactory.getLogger(SubmitOutcome.class);

	private final String route;

	private final Submit submit;

	private final Dialect dialect;

	private final Circuit circuit;

	private final Throttle throttle;

	private final Clock clock;

	private final CarrierEvents events;

	private final Runnable over;

	SubmitOutcome(String route, Submit submit, Dialect dialect, Circuit circuit, Throttle throttle, Clock clock,
			CarrierEvents events, Runnable over) {
		this.route = route;
		this.submit = submit;
		this.dialect = dialect;
		this.circuit = circuit;
		this.throttle = throttle;
		this.clock = clock;
		this.events = events;
		this.over = over;
	}

	@Override
	public void replied(Reply reply) {
		Verdict verdict = this.dialect.answer(reply.status(), reply.body());
		Duration pause = Duration.ZERO;
		switch (verdict.meaning()) {
			case UNKNOWN -> doubt("an answer that says nothing: " + verdict.status());
			case LOGIN -> {
				pause = this.throttle.throttled(this.clock.instant());
				login(verdict.status());
			}
			case THROTTLED -> {
				this.circuit.answered();
				pause = this.throttle.throttled(this.clock.instant());
			}
			case OURS -> {
				this.circuit.answered();
				this.events.fault(Fault.OURS, verdict.status());
			}
			case ACCEPTED -> {
				this.circuit.answered();
				this.throttle.accepted();
			}
			default -> this.circuit.answered();
		}
		end(verdict.answer(pause), verdict.meaning() == AnswerMeaning.LOGIN);
	}

	private void login(String status) {
		if (this.circuit.strange(status)) {
			log.warn("login refused, trying again once a minute route={} status={}", this.route, status);
			this.events.fault(Fault.LOGIN, status);
		}
	}

	private void doubt(String why) {
		log.warn("submit in doubt route={} {} cause={}", this.route, this.submit, why);
		this.circuit.doubtful();
	}

	@Override
	public void doubtful(String why) {
		doubt(why);
		end(new Answer.Unknown(why), true);
	}

	@Override
	public void notSent(String why) {
		this.circuit.unreachable(why);
		end(new Answer.NotSent(), true);
	}

	private void end(Answer answer, boolean news) {
		this.over.run();
		this.events.answered(this.submit, answer);
		if (news) {
			this.events.changed();
		}
	}

}
