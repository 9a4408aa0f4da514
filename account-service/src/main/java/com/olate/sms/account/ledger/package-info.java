/**
 * The credits of every account: one append-only chain of entries each, and the only way
 * to add to it.
 */
@NullMarked
package com.olate.sms.account.ledger;

import org.jspecify.annotations.NullMarked;
