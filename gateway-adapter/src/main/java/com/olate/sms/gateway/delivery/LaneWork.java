package com.olate.sms.gateway.delivery;

import java.util.Collection;
import java.util.List;

/**
 * What a lane needs of the rest.
 */
interface LaneWork {

	SubmitRecords records();

	LaneEvents events(Route route, Window window);

	/** Whether an operator has paused the route, or all sending. */
	boolean held(Route route);

	/** The plans whose waiting messages are this lane's to submit now. */
	Collection<List<String>> plansOf(RouteLane lane);

}
