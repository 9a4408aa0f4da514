/**
 * One Kafka node (broker and controller) that keeps its data in a folder.
 */
@NullMarked
package com.olate.sms.servers.kafka;

import org.jspecify.annotations.NullMarked;
