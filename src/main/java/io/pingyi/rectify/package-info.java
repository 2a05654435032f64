/** What became of last year's problems: states of the ledger of rectification, and their checks. */
@NullMarked
package io.pingyi.rectify;

import org.jspecify.annotations.NullMarked;
