package com.olate.sms.gateway.delivery;

import java.util.List;

import com.olate.sms.gateway.submission.Message;

/**
 * A message whose first submit is about to begin.
 *
 * @param message what is sent to whom
 * @param plan the routes that may carry it, in order
 * @param most how many of its segments there is room for
 */
record Begin(Message message, List<String> plan, int most) {
}
