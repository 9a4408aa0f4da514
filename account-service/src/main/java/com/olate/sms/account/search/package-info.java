/**
 * How people look for a person, a phone or an invoice: what is stored to be found by, and
 * what is made of the words they type.
 */
@NullMarked
package com.olate.sms.account.search;

import org.jspecify.annotations.NullMarked;
