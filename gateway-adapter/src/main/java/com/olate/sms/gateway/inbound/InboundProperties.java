package com.olate.sms.gateway.inbound;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How texts from phones are heeded.
 *
 * @param words synonyms besides the usual ones, by keyword
 * @param answers what a phone is told, by keyword; nothing where it is blank
 */
@ConfigurationProperties("olate.gateway.inbound")
record InboundProperties(@DefaultValue Map<Keyword, List<String>> words, @DefaultValue Map<Keyword, String> answers) {

	InboundProperties {
		words = Map.copyOf(words);
		answers = Map.copyOf(answers);
	}

}
