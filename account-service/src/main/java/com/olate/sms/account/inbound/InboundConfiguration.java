package com.olate.sms.account.inbound;

import com.olate.sms.account.storage.CollectionIndexes;
import com.olate.sms.account.topics.DeadLetterPublisher;
import com.olate.sms.account.topics.TopicsCatalog;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Puts the reading of texts from phones together.
 */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

	@Bean
	InboundMessagesListener inboundMessagesListener(JsonMapper json, Inbound inbound,
			KafkaTemplate<byte[], byte[]> kafka, TopicsCatalog topics, InboundMetrics metrics) {
		return new InboundMessagesListener(json, inbound,
				new DeadLetterPublisher(kafka, topics.nameOf("inbound-messages-dlt")), metrics);
	}

	@Bean
	CollectionIndexes inboundTextIndexes() {
		return CollectionIndexes.on(InboundTexts.COLLECTION)
			.index(InboundTexts.NEWEST, new Document(InboundTexts.AT, -1).append("_id", -1))
			.index(InboundTexts.BY_KEYWORD,
					new Document(InboundTexts.KEYWORD, 1).append(InboundTexts.AT, -1).append("_id", -1))
			.index(InboundTexts.BY_PHONE, new Document(InboundTexts.FROM, 1).append(InboundTexts.AT, -1));
	}

}
