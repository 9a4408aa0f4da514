package com.olate.sms.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param data the folder that keeps everything
 * @param fresh whether to begin with an empty folder
 * @param detach whether to return when everything is healthy
 */
record RunnerOptions(Action action, Path data, PortPlan ports, Duration window, boolean fresh, boolean detach) {

	enum Action {

		START, STOP, STATUS

	}

	private static final Pattern WINDOW = Pattern.compile("(\\d{1,6})(ms|s|m)");

	private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);

	private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

	/**
	 * Reads the arguments.
	 * @param defaultData the folder if none is given
	 * @param workingFolder what a relative folder is relative to
	 */
	static RunnerOptions of(String[] arguments, Path defaultData, Path workingFolder) {
		RunnerOptions options = new RunnerOptions(Action.START, defaultData, PortPlan.DEFAULT, Duration.ofSeconds(60),
				false, false);
		int first = 0;
		if (arguments.length > 0 && !arguments[0].startsWith("-")) {
			options = options.withAction(action(arguments[0]));
			first = 1;
		}
		for (int index = first; index < arguments.length; index++) {
			String name = arguments[index];
			if (name.equals("--fresh")) {
				options = options.withFresh();
			}
			else if (name.equals("--detach")) {
				options = options.withDetach();
			}
			else {
				index++;
				options = options.with(name, (index < arguments.length) ? arguments[index] : "", workingFolder);
			}
		}
		return options;
	}

	private static Action action(String word) {
		return switch (word) {
			case "start" -> Action.START;
			case "stop" -> Action.STOP;
			case "status" -> Action.STATUS;
			default -> throw new RunnerException("Unknown command " + word + ": there are start, stop and status.");
		};
	}

	private RunnerOptions with(String name, String value, Path workingFolder) {
		if (!name.equals("--data") && !name.equals("--window") && !name.equals("--port-base")) {
			throw new RunnerException("Unknown option " + name + ".");
		}
		if (value.isBlank()) {
			throw new RunnerException("The option " + name + " needs a value.");
		}
		return switch (name) {
			case "--data" -> withData(workingFolder.resolve(value).toAbsolutePath().normalize());
			case "--window" -> withWindow(window(value));
			default -> withPorts(PortPlan.of(value));
		};
	}

	private static Duration window(String text) {
		Matcher window = WINDOW.matcher(text);
		if (window.matches()) {
			long amount = Long.parseLong(window.group(1));
			Duration length = switch (window.group(2)) {
				case "ms" -> Duration.ofMillis(amount);
				case "s" -> Duration.ofSeconds(amount);
				default -> Duration.ofMinutes(amount);
			};
			if (length.compareTo(SHORTEST_WINDOW) >= 0 && length.compareTo(LONGEST_WINDOW) <= 0) {
				return length;
			}
		}
		throw new RunnerException("--window must be a time from 1s to 60m, such as 5s, not " + text + ".");
	}

	private RunnerOptions withAction(Action value) {
		return new RunnerOptions(value, this.data, this.ports, this.window, this.fresh, this.detach);
	}

	private RunnerOptions withData(Path value) {
		return new RunnerOptions(this.action, value, this.ports, this.window, this.fresh, this.detach);
	}

	private RunnerOptions withPorts(PortPlan value) {
		return new RunnerOptions(this.action, this.data, value, this.window, this.fresh, this.detach);
	}

	private RunnerOptions withWindow(Duration value) {
		return new RunnerOptions(this.action, this.data, this.ports, value, this.fresh, this.detach);
	}

	private RunnerOptions withFresh() {
		return new RunnerOptions(this.action, this.data, this.ports, this.window, true, this.detach);
	}

	private RunnerOptions withDetach() {
		return new RunnerOptions(this.action, this.data, this.ports, this.window, this.fresh, true);
	}

}
