/**
 * Windows, chunks and what follows from a reserve answer: plain Java that takes records
 * and decisions and returns what to emit.
 */
@NullMarked
package com.olate.sms.dispatcher.plan;

import org.jspecify.annotations.NullMarked;
