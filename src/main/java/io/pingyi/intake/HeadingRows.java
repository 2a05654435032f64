package io.pingyi.intake;

import io.pingyi.intake.table.Merge;
import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.value.DateText;
import io.pingyi.intake.value.NumberText;
import java.util.Collection;
import java.util.List;

/** Tells whether the row below a heading row still belongs to the heading. */
final class HeadingRows {

  private HeadingRows() {}

  /**
   * Whether it does.
   *
   * @param places columns that are known by the heading so far
   */
  static boolean continues(
      RawRow heading, RawRow below, List<Merge> merges, Collection<Integer> places) {
    for (Merge merge : merges) {
      boolean reaches =
          merge.firstRow() <= heading.row()
              && merge.lastRow() >= below.row()
              && !HeadingBlock.cell(heading, merge.firstColumn()).isBlank();
      boolean parent =
          merge.lastRow() == heading.row()
              && merge.lastColumn() > merge.firstColumn()
              && hasText(below, merge)
              && places.stream().noneMatch(p -> !HeadingBlock.cell(below, p).isBlank());
      if (reaches || parent) {
        return true;
      }
    }
    return merges.isEmpty()
        && below.row() == heading.row() + 1
        && fillsGaps(heading, below, places);
  }

  private static boolean hasText(RawRow row, Merge merge) {
    for (int c = merge.firstColumn(); c <= merge.lastColumn(); c++) {
      if (HeadingBlock.cell(row, c).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Without declared merges: text only where it is no data, nothing under what is known. */
  private static boolean fillsGaps(RawRow heading, RawRow below, Collection<Integer> places) {
    boolean gap = false;
    for (int c = 0; c < below.cells().size(); c++) {
      String text = HeadingBlock.cell(below, c);
      if (text.isBlank()) {
        continue;
      }
      boolean data = NumberText.parse(text).isPresent() || DateText.parse(text).isPresent();
      if (data || places.contains(c)) {
        return false;
      }
      gap |= HeadingBlock.cell(heading, c).isBlank();
    }
    return gap;
  }
}
