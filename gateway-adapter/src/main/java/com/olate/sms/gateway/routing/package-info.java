/**
 * Which routes may carry a message, and whether it may be sent at all.
 */
@NullMarked
package com.olate.sms.gateway.routing;

import org.jspecify.annotations.NullMarked;
