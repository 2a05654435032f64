package io.pingyi.intake;

import java.util.Set;

/**
 * The column that says which year the rows of an export are of.
 *
 * @param place in the file; negative when there is none
 * @param label its heading
 */
record YearHeading(int place, String label) {

  static final YearHeading NONE = new YearHeading(-1, "");

  private static final Set<String> HEADINGS =
      Set.of("年度", "统计年度", "考核年度", "数据年度", "所属年度", "统计年份", "年份");

  static YearHeading find(HeadingBlock block) {
    int place = IndicatorTables.find(block, HEADINGS);
    return place < 0 ? NONE : new YearHeading(place, block.label(place));
  }
}
