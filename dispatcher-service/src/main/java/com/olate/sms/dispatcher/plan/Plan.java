package com.olate.sms.dispatcher.plan;

import java.util.List;
import java.util.Map;

/**
 * What one transaction holds: everything that follows from the finished records of a
 * chunk, and how far that finishes each partition.
 *
 * @param commands in send order
 * @param deadLetters in order of their records
 * @param finished per partition the offset of the last finished record
 * @param holds per partition the record that stopped it
 * @param outcomes how many records ended how
 */
public record Plan(List<Command> commands, List<DeadLetter> deadLetters, Map<Integer, Long> finished,
		Map<Integer, Hold> holds, Map<Outcome, Integer> outcomes) {

	public Plan {
		commands = List.copyOf(commands);
		deadLetters = List.copyOf(deadLetters);
		finished = Map.copyOf(finished);
		holds = Map.copyOf(holds);
		outcomes = Map.copyOf(outcomes);
	}

}
