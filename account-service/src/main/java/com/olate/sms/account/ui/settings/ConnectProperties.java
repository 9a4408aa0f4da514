package com.olate.sms.account.ui.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where billing systems of owners reach this installation.
 *
 * @param eventsUrl the address of notification-ingest, without a slash at the end
 */
@ConfigurationProperties("olate.account.connect")
record ConnectProperties(@DefaultValue("http://localhost:8081") String eventsUrl) {

	ConnectProperties {
		eventsUrl = eventsUrl.endsWith("/") ? eventsUrl.substring(0, eventsUrl.length() - 1) : eventsUrl;
	}

}
