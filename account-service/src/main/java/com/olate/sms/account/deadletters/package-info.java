/**
 * Events that could not be processed, shown to the owners of the accounts they name.
 */
@NullMarked
package com.olate.sms.account.deadletters;

import org.jspecify.annotations.NullMarked;
