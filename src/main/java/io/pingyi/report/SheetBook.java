package io.pingyi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of plain lists in the look of the published workbooks. Equal content gives equal
 * bytes.
 */
public final class SheetBook {

  /** Rows a sheet can have with title, headings and notes. */
  private static final int MOST_ROWS = 1_000_000;

  private SheetBook() {}

  /** How a cell looks. */
  public enum Kind {
    TEXT,
    WRAPPED,
    CENTRED,
    COUNT,
    POINTS,
    /** Points with their sign. */
    CHANGE,
    /** Places won, with an arrow. */
    MOVE,
    GOOD,
    FAIR,
    POOR,
    BAD
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param wrapAt width in half-width characters at which text wraps; 0 when it follows the text
   */
  public record Column(String heading, int wrapAt) {}

  /**
   * A cell: text or number.
   *
   * @param text empty for a number
   * @param number null for a text
   */
  public record Cell(String text, @Nullable BigDecimal number, Kind kind) {

    /** Plain text. */
    public static Cell of(String text) {
      return new Cell(text, null, Kind.TEXT);
    }

    /** Text in some look. */
    public static Cell of(String text, Kind kind) {
      return new Cell(text, null, kind);
    }

    /** A number; an empty cell without one. */
    public static Cell of(@Nullable BigDecimal number, Kind kind) {
      return new Cell("", number, number == null ? Kind.TEXT : kind);
    }

    /** How many. */
    public static Cell of(long count) {
      return new Cell("", BigDecimal.valueOf(count), Kind.COUNT);
    }
  }

  /**
   * A sheet.
   *
   * @param rows read once, closed after
   * @param notes lines below the rows
   */
  public record Sheet(
      String name,
      String title,
      String subtitle,
      List<Column> columns,
      Stream<List<Cell>> rows,
      List<String> notes) {}

  /**
   * Writes a workbook; it appears under its name when it is complete.
   *
   * @param file its folder is made when missing
   * @param title for the properties of the document
   */
  public static void write(Path file, String title, List<Sheet> sheets) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = java.util.Objects.requireNonNull(target.getParent(), "a file has a folder");
    Files.createDirectories(folder);
    StagedFile staged =
        new StagedFile(folder, java.util.Objects.requireNonNull(target.getFileName()).toString());
    try {
      try (OutputStream out = staged.open()) {
        WorkbookFile.write(folder, title, (workbook, longs) -> fill(workbook, sheets), out);
      }
      staged.appear();
    } finally {
      staged.discard();
    }
  }

  private static void fill(SXSSFWorkbook workbook, List<Sheet> sheets) {
    Look look = new Look(workbook.getXSSFWorkbook());
    SheetNames names = new SheetNames();
    for (Sheet sheet : sheets) {
      PaperSheet paper =
          new PaperSheet(
              workbook,
              names.next(sheet.name()),
              look,
              sheet.columns().stream()
                  .map(column -> new PaperSheet.Column(column.heading(), column.wrapAt()))
                  .toList());
      paper.head(sheet.title(), sheet.subtitle());
      try (Stream<List<Cell>> rows = sheet.rows()) {
        rows(paper, rows.iterator());
      }
      paper.finish();
      for (String note : sheet.notes()) {
        paper.banner(note, Look.Kind.NOTE, 20);
      }
    }
  }

  private static void rows(PaperSheet paper, Iterator<List<Cell>> rows) {
    for (int left = MOST_ROWS; rows.hasNext() && left > 0; left--) {
      paper.next();
      for (Cell cell : rows.next()) {
        Look.Kind kind = Look.Kind.valueOf(cell.kind().name());
        if (cell.number() == null) {
          paper.text(cell.text(), kind);
        } else {
          paper.number(cell.number(), kind);
        }
      }
    }
    if (rows.hasNext()) {
      paper.banner("行数超过一张工作表的限度，余下的没有列出", Look.Kind.NOTE, 20);
    }
  }
}
