package io.pingyi.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes tables as files below the year's folder and their defects to the truth. */
final class Exports {
  /** Takes the rows of one table; the file is complete once it is closed. */
  interface Sink extends AutoCloseable {
    void row(Row row) throws IOException;

    @Override
    void close() throws IOException;
  }

  private final Path folder;
  private final Truth truth;
  private final Waivers waivers;

  /**
   * @param waivers of all that is written, whatever the district
   */
  Exports(Path folder, Truth truth, Waivers waivers) {
    this.folder = folder;
    this.truth = truth;
    this.waivers = waivers;
  }

  /** Counter of physical rows, for use inside a lambda. */
  private static final class Counter {
    private int value;
  }

  void write(Table table) throws IOException {
    Path file = folder.resolve(table.file());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Counter next = new Counter();
    next.value = table.firstRow();
    try (Sink sink = open(table, file)) {
      table
          .rows()
          .accept(
              row -> {
                try {
                  sink.row(row);
                  for (Flaw flaw : row.flaws()) {
                    truth.add(table, next.value, waived(flaw));
                  }
                  next.value++;
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw new IOException("写入 " + table.file() + " 失败", e);
    }
  }

  /** Records what a table lacks because an organisation did not do it. */
  void absent(Table table, Flaw flaw) throws IOException {
    truth.add(table, 0, waived(flaw));
  }

  private Flaw waived(Flaw flaw) {
    boolean lapse = flaw.outcome() == Flaw.Outcome.FOUND || flaw.outcome() == Flaw.Outcome.MASKED;
    return lapse && waivers.excuses(flaw) ? flaw.expecting(Flaw.Outcome.WAIVED) : flaw;
  }

  private static Sink open(Table table, Path file) throws IOException {
    return switch (table.format()) {
      case CSV_GBK, CSV_UTF8, CSV_UTF8_BOM -> new CsvSink(table, file);
      case XLSX, XLS -> new WorkbookSink(table, file);
    };
  }
}
