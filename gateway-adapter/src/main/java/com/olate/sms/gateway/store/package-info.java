/**
 * Submissions and parked receipts in MongoDB: every change is one conditional write, so
 * that any number of instances agree.
 */
@NullMarked
package com.olate.sms.gateway.store;

import org.jspecify.annotations.NullMarked;
