/**
 * Token buckets: how many, how fast, and how long to wait; pure.
 */
@NullMarked
package com.olate.sms.ingest.limit;

import org.jspecify.annotations.NullMarked;
