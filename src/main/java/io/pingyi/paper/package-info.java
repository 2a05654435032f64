/**
 * Papers as an office expects them: the page, its grid, headings, tables and reproducible bytes.
 * Knows nothing of what the papers say.
 */
@NullMarked
package io.pingyi.paper;

import org.jspecify.annotations.NullMarked;
