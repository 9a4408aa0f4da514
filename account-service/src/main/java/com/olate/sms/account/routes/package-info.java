/**
 * The routes to carriers, as gateway-adapter tells of them, for operators.
 */
@NullMarked
package com.olate.sms.account.routes;

import org.jspecify.annotations.NullMarked;
