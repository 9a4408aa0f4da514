/**
 * Proves, from the ledger itself, that no credit was made or lost.
 */
@NullMarked
package com.olate.sms.account.audit;

import org.jspecify.annotations.NullMarked;
