/**
 * What a record of the events topic says: CloudEvents of both modes to validated events,
 * everything else to a reason; plain Java over bytes.
 */
@NullMarked
package com.olate.sms.dispatcher.event;

import org.jspecify.annotations.NullMarked;
