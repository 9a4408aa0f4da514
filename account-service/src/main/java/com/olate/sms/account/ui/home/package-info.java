/**
 * The first page an owner sees: credits, the next window, the last alerts and what needs
 * attention.
 */
@NullMarked
package com.olate.sms.account.ui.home;

import org.jspecify.annotations.NullMarked;
