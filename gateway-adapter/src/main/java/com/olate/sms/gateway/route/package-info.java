/**
 * Which routes there are, and how they stand.
 */
@NullMarked
package com.olate.sms.gateway.route;

import org.jspecify.annotations.NullMarked;
