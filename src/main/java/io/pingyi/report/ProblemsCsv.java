package io.pingyi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** {@code problems.csv}: one line a finding that counts against an organisation. */
final class ProblemsCsv {

  static final List<String> HEADINGS =
      List.of(
          "编号", "单位编码", "单位名称", "上级编码", "指标编码", "类别", "问题描述", "严重程度", "依据条文", "次数", "扣分", "来源",
          "是否共性", "上年是否同类");

  private ProblemsCsv() {}

  static void write(Stream<ProblemRow> rows, OutputStream out) throws IOException {
    try (CsvTable table = CsvTable.whole(out, HEADINGS)) {
      for (Iterator<ProblemRow> each = rows.iterator(); each.hasNext(); ) {
        write(table, each.next());
      }
    }
  }

  private static void write(CsvTable table, ProblemRow row) throws IOException {
    table.row(
        row.number(),
        row.code(),
        row.name(),
        row.parent(),
        row.criterion(),
        row.category(),
        row.description(),
        row.severity(),
        row.basis(),
        Decimals.exact(row.times()),
        Decimals.exact(row.points()),
        row.source(),
        row.common() ? "是" : "否",
        row.lastYear());
  }
}
