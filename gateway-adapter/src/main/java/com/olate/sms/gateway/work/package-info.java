/**
 * Threads that work off what others hand them, in batches.
 */
@NullMarked
package com.olate.sms.gateway.work;

import org.jspecify.annotations.NullMarked;
