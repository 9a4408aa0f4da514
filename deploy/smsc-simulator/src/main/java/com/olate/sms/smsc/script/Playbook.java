package com.olate.sms.smsc.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.olate.sms.smsc.pdu.CommandStatus;
import com.olate.sms.smsc.pdu.SubmitSm;

/**
 * Chooses the script for each message: the one place where a number and the settings
 * become behaviour. Used by one thread.
 */
public final class Playbook {

	private static final String NO_ERROR = "000";

	private static final String UNKNOWN_SUBSCRIBER = "001";

	private static final String ABSENT_SUBSCRIBER = "027";

	private static final int THROTTLED_TIMES = 3;

	private final Throughput throughput = new Throughput();

	private final Repetitions repetitions = new Repetitions();

	/**
	 * The script for a message that is submitted now.
	 * @param nanos the present time of a monotonic clock
	 */
	public Script scriptFor(SubmitSm submit, Behaviour behaviour, long nanos) {
		if (!this.throughput.admits(behaviour.throughput(), nanos)) {
			return answered(behaviour, CommandStatus.ESME_RTHROTTLED);
		}
		if (!isNumber(submit.destination())) {
			return answered(behaviour, CommandStatus.ESME_RINVDSTADR);
		}
		Faults faults = behaviour.faults();
		if (faults.status() != 0) {
			return answered(behaviour, faults.status());
		}
		SpecialNumber special = SpecialNumber.of(submit.destination());
		Script right = (special != null) ? scriptFor(special, submit, behaviour) : delivered(behaviour);
		return spoilt(right, faults, behaviour.latency());
	}

	private Script scriptFor(SpecialNumber number, SubmitSm submit, Behaviour behaviour) {
		return switch (number) {
			case DELIVERED -> delivered(behaviour);
			case PERMANENTLY_FAILED -> failed(behaviour, MessageState.UNDELIVERABLE, UNKNOWN_SUBSCRIBER);
			case TEMPORARILY_FAILED -> failed(behaviour, MessageState.EXPIRED, ABSENT_SUBSCRIBER);
			case REFUSED -> answered(behaviour, CommandStatus.ESME_RINVDSTADR);
			case THROTTLED -> (this.repetitions.next(submit, THROTTLED_TIMES + 1) < THROTTLED_TIMES)
					? answered(behaviour, CommandStatus.ESME_RTHROTTLED) : delivered(behaviour);
			case NO_RECEIPT -> Script.of(accepted(behaviour), new Step.Arrival(behaviour.latency()));
			case DISORDERLY -> Script.of(delivered(behaviour.latency()), accepted(behaviour),
					new Step.Arrival(behaviour.latency()), delivered(receiptAt(behaviour)),
					new Step.Receipt(receiptAt(behaviour), MessageState.ENROUTE, NO_ERROR));
			case STOPS -> Script.of(accepted(behaviour), new Step.Arrival(behaviour.latency()),
					delivered(receiptAt(behaviour)), new Step.Reply(receiptAt(behaviour), "STOP"));
			case NO_ANSWER -> Script.of(new Step.Arrival(behaviour.latency()), new Step.Receipt(
					behaviour.latency().plus(behaviour.lateReceiptDelay()), MessageState.DELIVERED, NO_ERROR));
		};
	}

	private static boolean isNumber(String destination) {
		return !destination.isEmpty() && destination.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	private static Step.Answer accepted(Behaviour behaviour) {
		return new Step.Answer(behaviour.latency(), CommandStatus.ESME_ROK);
	}

	private static Script answered(Behaviour behaviour, int status) {
		return Script.of(new Step.Answer(behaviour.latency(), status));
	}

	private static Script delivered(Behaviour behaviour) {
		return Script.of(accepted(behaviour), new Step.Arrival(behaviour.latency()), delivered(receiptAt(behaviour)));
	}

	private static Step.Receipt delivered(Duration at) {
		return new Step.Receipt(at, MessageState.DELIVERED, NO_ERROR);
	}

	/** The same with what the SMSC does wrong. */
	private static Script spoilt(Script right, Faults faults, Duration latency) {
		List<Step> steps = new ArrayList<>();
		if (faults.receiptsFirst()) {
			right.steps()
				.stream()
				.filter(Step.Receipt.class::isInstance)
				.forEach((step) -> steps.add(at(step, latency)));
		}
		for (Step step : right.steps()) {
			if (step instanceof Step.Answer) {
				steps.addAll(answers(step, faults.answering()));
			}
			else if (!(step instanceof Step.Receipt && faults.receiptsFirst())) {
				steps.add(step);
			}
		}
		return new Script(steps);
	}

	private static Step at(Step step, Duration latency) {
		return (step instanceof Step.Receipt receipt) ? new Step.Receipt(latency, receipt.state(), receipt.error())
				: step;
	}

	private static List<Step> answers(Step answer, Faults.Answering answering) {
		return switch (answering) {
			case NORMAL -> List.of(answer);
			case TWICE -> List.of(answer, answer);
			case NEVER -> List.of();
			case STRAY -> List.of(new Step.Stray(answer.at()), answer);
		};
	}

	private static Script failed(Behaviour behaviour, MessageState state, String error) {
		return Script.of(accepted(behaviour), new Step.Receipt(receiptAt(behaviour), state, error));
	}

	private static Duration receiptAt(Behaviour behaviour) {
		return behaviour.latency().plus(behaviour.receiptDelay());
	}

}
