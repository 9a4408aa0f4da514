package com.olate.sms.runner;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A process to run.
 *
 * @param environment what is set besides the runner's own environment
 * @param after the names of those that must be ready before
 */
record ChildSpec(String name, List<String> command, Map<String, String> environment, Readiness readiness,
		Set<String> after) {

	ChildSpec {
		command = List.copyOf(command);
		environment = Map.copyOf(environment);
		after = Set.copyOf(after);
	}

	/**
	 * Shows no environment, which holds passwords.
	 */
	@Override
	public String toString() {
		return "ChildSpec[" + this.name + "]";
	}

}
