/**
 * Reads exports as they come: files to tables to rows of datasets, with rejects and the balance of
 * rows.
 */
@NullMarked
package io.pingyi.intake;

import org.jspecify.annotations.NullMarked;
