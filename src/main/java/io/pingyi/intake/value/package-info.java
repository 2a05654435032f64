/** Reads the text of one cell as a date, a number, a yes or no, or a code; never guesses. */
@NullMarked
package io.pingyi.intake.value;

import org.jspecify.annotations.NullMarked;
