package com.olate.sms.account.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventState;
import com.olate.sms.account.history.EveryHistory.Followed;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.history.MessageStep;
import org.jspecify.annotations.Nullable;

/**
 * The way of events and messages as stations with times.
 */
final class Steps {

	private static final Map<MessageState, String> WORDS = Map.of(MessageState.SUBMITTING, "Sending began",
			MessageState.UNCONFIRMED, "The network's answer was lost", MessageState.ACCEPTED, "The network took it",
			MessageState.NO_RECEIPT, "Waiting for a receipt ended", MessageState.DELIVERED, "Receipt: delivered",
			MessageState.UNDELIVERED, "Receipt: not delivered", MessageState.REFUSED, "The network refused it",
			MessageState.FAILED, "Sending ended without success");

	private Steps() {
	}

	static List<PathStep> of(EventDocument event) {
		List<PathStep> steps = new ArrayList<>();
		steps.add(new PathStep("Received", received(event), event.acceptedAt()));
		if (event.state() == EventState.REJECTED) {
			steps.add(new PathStep("Rejected", "to the dead letters", event.at()));
			return steps;
		}
		steps.add(new PathStep("Window closed", "", event.windowAt()));
		steps.add(new PathStep((event.state() == EventState.PROCESSED) ? "Credits reserved" : "Decided: nothing sent",
				"for " + event.messages() + ", not for " + event.notSent() + " (ledger entry " + event.ledgerSeq()
						+ ")",
				event.at()));
		event.conflicts()
			.forEach((conflict) -> steps.add(new PathStep("Refused a record with the same id and other content",
					place(conflict.position().partition(), conflict.position().offset()), conflict.at())));
		steps.sort(Comparator.comparing(PathStep::at));
		return steps;
	}

	/**
	 * The way of a message, its event's part included.
	 * @param said what its phone had asked for before
	 */
	static List<PathStep> of(Followed followed, @Nullable EventDocument event, List<PathStep> said) {
		MessageDocument message = followed.message();
		List<PathStep> steps = new ArrayList<>();
		if (event != null) {
			steps.add(new PathStep("Received", received(event), event.acceptedAt()));
			steps.add(new PathStep("Window closed", "", event.windowAt()));
		}
		steps.add((message.cost() > 0)
				? new PathStep("Credit reserved", (message.cost() > 1) ? message.cost() + " credits" : "", message.at())
				: new PathStep("Decided: not sent", lower(message.reason()), message.at()));
		if (!said.isEmpty()) {
			steps.addAll(said);
			steps.sort(Comparator.comparing(PathStep::at));
		}
		followed.steps().forEach((step) -> steps.add(of(step)));
		if (followed.steps().isEmpty() && message.cost() > 0 && message.state() != MessageState.RESERVED) {
			steps.add(of(new MessageStep(message.state(), message.reason(), message.route(), message.carrierStatus(),
					null, message.updatedAt())));
		}
		return steps;
	}

	private static PathStep of(MessageStep step) {
		String details = Stream
			.of(lower(step.reason()), named("route", step.route()), named("carrier says", step.carrierStatus()),
					named("carrier's id", step.carrierMessageId()))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(", "));
		return new PathStep(WORDS.getOrDefault(step.state(), lower(step.state().name())), details, step.at());
	}

	private static String received(EventDocument event) {
		return (event.position() != null)
				? "from " + event.source() + ", " + place(event.position().partition(), event.position().offset())
				: "from " + event.source();
	}

	private static String place(int partition, long offset) {
		return "partition " + partition + ", offset " + offset;
	}

	private static String named(String name, @Nullable String value) {
		return (value != null) ? name + " " + value : "";
	}

	private static String lower(@Nullable String code) {
		return (code != null) ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : "";
	}

}
