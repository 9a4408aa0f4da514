/**
 * What a text message is made of: alphabet, segments, folding and the built-in texts,
 * whose figures decide what a message costs.
 */
@NullMarked
package com.olate.sms.text;

import org.jspecify.annotations.NullMarked;
