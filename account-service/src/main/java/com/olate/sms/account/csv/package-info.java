/**
 * Spreadsheets as people save and open them: CSV written so that no cell is a formula,
 * and read strictly within limits.
 */
@NullMarked
package com.olate.sms.account.csv;

import org.jspecify.annotations.NullMarked;
