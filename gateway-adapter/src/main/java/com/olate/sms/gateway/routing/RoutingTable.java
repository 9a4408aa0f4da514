package com.olate.sms.gateway.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All routes by the numbers that they serve. A message's plan names the routes that may
 * carry it: those with the longest prefix first, then by priority, then by name.
 */
public final class RoutingTable {

	private final List<RouteRule> rules;

	private final Set<List<String>> plans;

	public RoutingTable(List<RouteRule> rules) {
		this.rules = rules.stream()
			.sorted(Comparator.comparingInt(RouteRule::priority).thenComparing(RouteRule::route))
			.toList();
		Set<List<String>> all = new LinkedHashSet<>();
		rules.stream().flatMap((rule) -> rule.prefixes().stream()).forEach((prefix) -> addAll(plan(prefix), all));
		addAll(plan(""), all);
		this.plans = Set.copyOf(all);
	}

	/** The routes that may carry a message to this number, in order; may be none. */
	public List<String> plan(String msisdn) {
		return this.rules.stream()
			.filter((rule) -> rule.fit(msisdn).isPresent())
			.sorted(Comparator.comparingInt((rule) -> -rule.fit(msisdn).orElse(0)))
			.map(RouteRule::route)
			.toList();
	}

	/**
	 * Every plan that a message can have, and what is left of each when routes of it have
	 * given up. What waits in the database is found by these.
	 */
	public Set<List<String>> plans() {
		return this.plans;
	}

	private static void addAll(List<String> plan, Set<List<String>> all) {
		if (plan.isEmpty() || !all.add(plan)) {
			return;
		}
		for (int i = 0; i < plan.size(); i++) {
			List<String> rest = new ArrayList<>(plan);
			rest.remove(i);
			addAll(List.copyOf(rest), all);
		}
	}

}
