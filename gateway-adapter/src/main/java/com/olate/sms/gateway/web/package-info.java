/**
 * HTTP basics: problem documents, request ids, the service token.
 */
@NullMarked
package com.olate.sms.gateway.web;

import org.jspecify.annotations.NullMarked;
