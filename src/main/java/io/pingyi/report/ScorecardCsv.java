package io.pingyi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** {@code scorecard.csv}: one line a subject. */
final class ScorecardCsv {

  static final List<String> HEADINGS =
      List.of(
          "年度", "层级", "类别", "单位编码", "单位名称", "上级编码", "应得分", "实得分", "加分", "得分", "最低可能得分", "最高可能得分",
          "同类名次", "同类单位数", "建议等次", "限制项", "无法判定项数", "上年得分", "上年同类名次");

  private ScorecardCsv() {}

  static void write(Stream<ScorecardRow> rows, OutputStream out) throws IOException {
    try (CsvTable table = CsvTable.whole(out, HEADINGS)) {
      for (Iterator<ScorecardRow> each = rows.iterator(); each.hasNext(); ) {
        write(table, each.next());
      }
    }
  }

  private static void write(CsvTable table, ScorecardRow row) throws IOException {
    table.row(
        row.year(),
        row.level(),
        row.sector(),
        row.code(),
        row.name(),
        row.parent(),
        Decimals.exact(row.due()),
        Decimals.exact(row.earned()),
        Decimals.exact(row.bonus()),
        Decimals.score(row.score()),
        Decimals.score(row.lowest()),
        Decimals.score(row.highest()),
        Decimals.whole(row.rank()),
        row.peers(),
        row.grade(),
        row.restrictions(),
        row.undetermined(),
        Decimals.score(row.lastScore()),
        Decimals.whole(row.lastRank()));
  }
}
