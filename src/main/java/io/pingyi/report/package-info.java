/** Publishes a run: tables, workbooks and the manifest that seals them. */
@NullMarked
package io.pingyi.report;

import org.jspecify.annotations.NullMarked;
