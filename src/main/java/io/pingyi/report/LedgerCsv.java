package io.pingyi.report;

import io.pingyi.facts.Citation;
import io.pingyi.intake.SourceTable;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.SubjectScore;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of {@code ledger.csv}. Workers write parts, sorted by 单位编码 in the order of UTF-8
 * bytes (PostgreSQL's collation "C") and without headings; {@link LedgerJoin} joins them.
 */
public final class LedgerCsv implements Closeable {

  static final List<String> HEADINGS =
      List.of(
          "单位编码", "指标编码", "判定编码", "判定结论", "行类型", "分值", "规则", "依据条文", "说明", "来源文件", "工作表", "行号",
          "列名", "原值");

  private final CsvTable table;
  private final SourceNames names;

  private LedgerCsv(CsvTable table, SourceNames names) {
    this.table = table;
    this.names = names;
  }

  /**
   * A sorted part without headings.
   *
   * @param out buffered by the caller; closed by {@link #close()}
   */
  public static LedgerCsv part(OutputStream out, SourceNames names) throws IOException {
    return new LedgerCsv(CsvTable.part(out), names);
  }

  /** A whole ledger with BOM and headings. */
  public static LedgerCsv whole(OutputStream out, SourceNames names) throws IOException {
    return new LedgerCsv(CsvTable.whole(out, HEADINGS), names);
  }

  /** All lines of one subject, in their order. */
  public void write(SubjectScore score) throws IOException {
    for (LedgerLine line : score.ledger()) {
      write(line);
    }
  }

  private void write(LedgerLine line) throws IOException {
    Source source = source(line.citation());
    table.row(
        line.organisation(),
        line.criterion(),
        line.finding(),
        line.verdict(),
        line.type().label(),
        Decimals.exact(line.points()),
        line.rule(),
        line.basis(),
        source.note.isEmpty() || line.note().isEmpty()
            ? line.note() + source.note
            : line.note() + "；" + source.note,
        source.file,
        source.sheet,
        source.row,
        source.column,
        source.value);
  }

  private Source source(@Nullable Citation citation) {
    if (citation == null) {
      return Source.NONE;
    }
    SourceTable from = names.table(citation.source());
    if (citation instanceof Citation.Cell cell) {
      return new Source(
          "", from.file(), from.sheet(), Integer.toString(cell.row()), cell.column(), cell.value());
    }
    Citation.Absence absence = (Citation.Absence) citation;
    return new Source(names.absence(absence), from.file(), from.sheet(), "", absence.column(), "");
  }

  /** Hands everything written so far to the stream below. */
  public void flush() throws IOException {
    table.flush();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private record Source(
      String note, String file, String sheet, String row, String column, String value) {
    static final Source NONE = new Source("", "", "", "", "", "");
  }
}
