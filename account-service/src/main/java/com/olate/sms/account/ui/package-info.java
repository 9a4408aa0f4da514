/**
 * The web pages: what they all share, from the sign-in to the words for every state.
 */
@NullMarked
package com.olate.sms.account.ui;

import org.jspecify.annotations.NullMarked;
