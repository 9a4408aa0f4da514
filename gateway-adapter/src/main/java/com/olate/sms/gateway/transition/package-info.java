/**
 * The only way a submission changes: decided by the pure rules, written on condition,
 * counted and reported.
 */
@NullMarked
package com.olate.sms.gateway.transition;

import org.jspecify.annotations.NullMarked;
