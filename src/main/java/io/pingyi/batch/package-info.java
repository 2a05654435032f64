/** Wires the stages into restartable jobs. */
@NullMarked
package io.pingyi.batch;

import org.jspecify.annotations.NullMarked;
