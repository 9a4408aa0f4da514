/**
 * What must be there for this instance to be of use.
 */
@NullMarked
package com.olate.sms.gateway.health;

import org.jspecify.annotations.NullMarked;
