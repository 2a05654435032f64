/** The effect of an edit of rules on a year's data: who moves, by which edit, and why nobody. */
@NullMarked
package io.pingyi.trial.effect;

import org.jspecify.annotations.NullMarked;
