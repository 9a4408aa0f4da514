/**
 * Customer accounts and their settings, as values and as stored documents.
 */
@NullMarked
package com.olate.sms.account.accounts;

import org.jspecify.annotations.NullMarked;
