/** Year on year: what changed in score and rank, split exactly into its causes. */
@NullMarked
package io.pingyi.history;

import org.jspecify.annotations.NullMarked;
