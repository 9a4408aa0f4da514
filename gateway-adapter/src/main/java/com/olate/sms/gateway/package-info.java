/**
 * Delivers send commands to carriers and reports what became of them.
 */
@NullMarked
package com.olate.sms.gateway;

import org.jspecify.annotations.NullMarked;
