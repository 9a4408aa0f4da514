package com.olate.sms.account.logins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.olate.sms.account.logging.LoggableFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Writes wrong logins to the login they were aimed at. They are gathered and written
 * together a moment later, so that a known username does not answer later than an unknown
 * one. A crash may lose the last second of them: they warn, they decide nothing.
 */
@Component
class FailedLoginRecorder {

	private static final Logger log = LoggerFactory.getLogger(FailedLoginRecorder.class);

	private final Map<String, FailedLogins> waiting = new ConcurrentHashMap<>();

	private final MongoOperations mongo;

	private final Clock clock;

	private final Duration warningFor;

	FailedLoginRecorder(MongoOperations mongo, Clock clock, LoginProperties properties) {
		this.mongo = mongo;
		this.clock = clock;
		this.warningFor = properties.warningFor();
	}

	void add(String login) {
		this.waiting.merge(login, FailedLogins.one(this.clock.instant()), FailedLogins::plus);
	}

	@Scheduled(fixedDelayString = "PT1S")
	void write() {
		for (String login : this.waiting.keySet()) {
			FailedLogins failures = this.waiting.remove(login);
			if (failures == null) {
				continue;
			}
			try {
				write(login, failures);
			}
			catch (DataAccessException ex) {
				this.waiting.merge(login, failures, (later, earlier) -> earlier.plus(later));
				log.warn("failed logins not written yet, will be tried again", LoggableFailure.of(ex));
				return;
			}
		}
	}

	private void write(String login, FailedLogins failures) {
		Instant recent = this.clock.instant().minus(this.warningFor);
		Query counting = new Query(where("_id").is(login).and("failures.last").gte(recent));
		Update more = new Update().inc("failures.count", failures.count()).max("failures.last", failures.last());
		if (this.mongo.updateFirst(counting, more, LoginDocument.class).getMatchedCount() == 0) {
			Query starting = new Query(where("_id").is(login));
			this.mongo.updateFirst(starting, Update.update("failures", failures), LoginDocument.class);
		}
	}

}
