/**
 * Runs the whole system on one machine, from the jars that production runs.
 */
@NullMarked
package com.olate.sms.runner;

import org.jspecify.annotations.NullMarked;
