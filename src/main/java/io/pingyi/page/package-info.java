/** The page {@code index.html}: a run to click through, from the ranking to the source cell. */
@NullMarked
package io.pingyi.page;

import org.jspecify.annotations.NullMarked;
