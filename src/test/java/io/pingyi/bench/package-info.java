/** Measurements of the packaged program; they print and assert no times. */
@NullMarked
package io.pingyi.bench;

import org.jspecify.annotations.NullMarked;
