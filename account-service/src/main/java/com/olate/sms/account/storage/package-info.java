/**
 * How this service uses MongoDB: concerns, value conversions and the declared indexes.
 */
@NullMarked
package com.olate.sms.account.storage;

import org.jspecify.annotations.NullMarked;
