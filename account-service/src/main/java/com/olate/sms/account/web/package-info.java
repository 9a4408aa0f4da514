/**
 * What every HTTP answer of this service has in common: problems, pages, request ids,
 * limits.
 */
@NullMarked
package com.olate.sms.account.web;

import org.jspecify.annotations.NullMarked;
