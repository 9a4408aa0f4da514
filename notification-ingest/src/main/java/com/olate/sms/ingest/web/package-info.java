/**
 * HTTP: requests are read within limits, every refusal is a problem document.
 */
@NullMarked
package com.olate.sms.ingest.web;

import org.jspecify.annotations.NullMarked;
