/**
 * Brings messages onto carriers' routes: each recorded before it is submitted, its answer
 * recorded before anything else is done with it.
 */
@NullMarked
package com.olate.sms.gateway.delivery;

import org.jspecify.annotations.NullMarked;
