/** Assesses a year's data with given rules outside a run, and tells what an edit of rules does. */
@NullMarked
package io.pingyi.trial;

import org.jspecify.annotations.NullMarked;
