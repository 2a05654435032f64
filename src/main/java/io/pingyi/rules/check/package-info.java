/** Finds in a rules folder what can be read but cannot be meant, in the author's own place. */
@NullMarked
package io.pingyi.rules.check;

import org.jspecify.annotations.NullMarked;
