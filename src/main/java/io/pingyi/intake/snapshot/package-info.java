/** Rows of one organisation to facts with their derived statistics and evidence. */
@NullMarked
package io.pingyi.intake.snapshot;

import org.jspecify.annotations.NullMarked;
