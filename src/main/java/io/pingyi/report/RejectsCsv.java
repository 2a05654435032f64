package io.pingyi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** {@code rejects.csv}: one line a row or cell that could not be used. */
final class RejectsCsv {

  static final List<String> HEADINGS = List.of("文件", "工作表", "行号", "数据集", "原因", "原始内容");

  private RejectsCsv() {}

  static void write(Stream<RejectRow> rows, OutputStream out) throws IOException {
    try (CsvTable table = CsvTable.whole(out, HEADINGS)) {
      for (Iterator<RejectRow> each = rows.iterator(); each.hasNext(); ) {
        RejectRow row = each.next();
        table.row(row.file(), row.sheet(), row.row(), row.dataset(), row.reason(), row.raw());
      }
    }
  }
}
