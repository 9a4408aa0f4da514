package com.olate.sms.account.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the HTTP door.
 *
 * @param maxBody the largest body of a request by people
 * @param maxUpload the largest form with a file
 * @param maxInternalBody the largest body of a request by another service
 */
@ConfigurationProperties("olate.account.web")
record WebProperties(@DefaultValue("256KB") DataSize maxBody, @DefaultValue("2500KB") DataSize maxUpload,
		@DefaultValue("32MB") DataSize maxInternalBody) {

}
