/**
 * The published description of this service's API.
 */
@NullMarked
package com.olate.sms.account.openapi;

import org.jspecify.annotations.NullMarked;
