/** Assesses one organisation: rows to facts to judgement to score, a pure function. */
@NullMarked
package io.pingyi.assess;

import org.jspecify.annotations.NullMarked;
