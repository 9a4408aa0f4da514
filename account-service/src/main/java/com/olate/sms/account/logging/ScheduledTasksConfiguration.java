package com.olate.sms.account.logging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Scheduled tasks that fail run again at their next time, and the log says what happened
 * without the words of the store.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledTasksConfiguration {

	private static final Logger log = LoggerFactory.getLogger(ScheduledTasksConfiguration.class);

	@Bean
	ThreadPoolTaskSchedulerCustomizer loggableFailures() {
		return (scheduler) -> scheduler.setErrorHandler((failure) -> log
			.error("scheduled task failed, it runs again at its next time", LoggableFailure.of(failure)));
	}

}
