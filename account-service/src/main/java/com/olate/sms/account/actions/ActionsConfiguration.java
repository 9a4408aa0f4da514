package com.olate.sms.account.actions;

import com.olate.sms.account.storage.CollectionIndexes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the action log needs from the store.
 */
@Configuration(proxyBeanMethods = false)
class ActionsConfiguration {

	@Bean
	CollectionIndexes actionIndexes() {
		return CollectionIndexes.on(ActionDocument.COLLECTION)
			.index(ActionFilter.NEWEST, ActionFilter.newest())
			.index(ActionFilter.BY_ACCOUNT, ActionFilter.newest("accountId"))
			.index(ActionFilter.BY_OPERATOR, ActionFilter.newest("operator"))
			.index(ActionFilter.BY_TYPE, ActionFilter.newest("type"));
	}

}
