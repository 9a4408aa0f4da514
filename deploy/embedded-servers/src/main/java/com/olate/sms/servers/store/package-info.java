/**
 * A journaled document store that speaks the MongoDB wire protocol, and refuses what it
 * cannot do right.
 */
@NullMarked
package com.olate.sms.servers.store;

import org.jspecify.annotations.NullMarked;
