package io.pingyi.report;

import org.jspecify.annotations.Nullable;

/**
 * What all sheets of the ranking share.
 *
 * @param drill where names lead to; null for a run too large for it
 */
record ClassSheets(
    Book book, SheetNames names, RunInfo info, @Nullable DrillSheets drill, Decided decided) {

  /** Puts an address on the name just written. */
  void link(PaperSheet sheet, ScorecardRow row) {
    if (drill != null) {
      drill.linkTo(sheet, row);
    }
  }
}
