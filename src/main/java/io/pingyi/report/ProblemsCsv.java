package io.pingyi.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code problems.csv}: one line a finding that counts against an organisation. */
final class ProblemsCsv implements Closeable {

  static final List<String> HEADINGS =
      List.of(
          "编号", "单位编码", "单位名称", "上级编码", "指标编码", "类别", "问题描述", "严重程度", "依据条文", "次数", "扣分", "来源",
          "是否共性", "上年是否同类");

  private final CsvTable table;

  /** Writes the headings. */
  ProblemsCsv(OutputStream out) throws IOException {
    table = CsvTable.whole(out, HEADINGS);
  }

  void write(ProblemRow row) {
    try {
      line(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(ProblemRow row) throws IOException {
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

  /** Flushes and closes the stream below. */
  @Override
  public void close() throws IOException {
    table.close();
  }
}
