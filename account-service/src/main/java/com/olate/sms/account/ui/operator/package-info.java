/**
 * The pages of operators: accounts, orders, dead letters, routes, audit, the log of what
 * operators do, and why a person did not get a message.
 */
@NullMarked
package com.olate.sms.account.ui.operator;

import org.jspecify.annotations.NullMarked;
