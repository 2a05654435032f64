package io.pingyi.intake;

import java.util.Set;

/**
 * The column that says which year the rows of an export are of.
 *
 * @param place in the file; negative when there is none
 * @param label its heading
 * @param ofDay whether it gives a day or month, which may be that of the export
 */
record YearHeading(int place, String label, boolean ofDay) {

  static final YearHeading NONE = new YearHeading(-1, "", false);

  private static final Set<String> HEADINGS =
      Set.of("年度", "统计年度", "考核年度", "数据年度", "所属年度", "统计年份", "年份");

  /** Only of tables of indicators: known datasets have columns of their own for these. */
  private static final Set<String> DAYS =
      Set.of(
          "统计时间", "统计日期", "统计月份", "统计期间", "统计截止日期", "截止日期", "截止时间", "数据日期", "数据时间", "所属月份", "月份");

  static YearHeading find(HeadingBlock block) {
    int place = IndicatorTables.find(block, HEADINGS);
    return place < 0 ? NONE : new YearHeading(place, block.label(place), false);
  }

  static YearHeading findOfIndicators(HeadingBlock block) {
    YearHeading year = find(block);
    int place = year.place() < 0 ? IndicatorTables.find(block, DAYS) : -1;
    return place < 0 ? year : new YearHeading(place, block.label(place), true);
  }
}
