/**
 * The page of phones and its JSON.
 */
@NullMarked
package com.olate.sms.smsc.web;

import org.jspecify.annotations.NullMarked;
