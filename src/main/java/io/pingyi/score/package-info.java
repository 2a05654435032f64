/** Turns judgements into points: exact decimals, a ledger line for every plus and minus. */
@NullMarked
package io.pingyi.score;

import org.jspecify.annotations.NullMarked;
