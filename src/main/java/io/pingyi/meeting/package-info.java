/** The papers of a meeting: the draft of the comments and the scorecards of units. */
@NullMarked
package io.pingyi.meeting;

import org.jspecify.annotations.NullMarked;
