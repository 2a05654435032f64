/** Streams the raw rows of CSV files and workbooks; a damaged file is named, never read in part. */
@NullMarked
package io.pingyi.intake.table;

import org.jspecify.annotations.NullMarked;
