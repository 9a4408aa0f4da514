/**
 * The structure of the code and the style of its sources.
 */
@NullMarked
package com.olate.sms.system.structure;

import org.jspecify.annotations.NullMarked;
