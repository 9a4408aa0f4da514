/**
 * What owners set: who they are, what is sent, their password and keys; and how to
 * connect a billing system.
 */
@NullMarked
package com.olate.sms.account.ui.settings;

import org.jspecify.annotations.NullMarked;
