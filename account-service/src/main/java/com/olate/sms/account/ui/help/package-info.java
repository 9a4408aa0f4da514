/**
 * What people look up: setting up, numbers, what every state means and what to do.
 */
@NullMarked
package com.olate.sms.account.ui.help;

import org.jspecify.annotations.NullMarked;
