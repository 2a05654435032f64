package io.pingyi.report;

import io.pingyi.paper.OoxmlArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A streaming workbook that is written reproducibly. Rows leave memory after a few hundred, so a
 * sheet may be as long as the format allows.
 */
final class WorkbookFile {

  private static final int ROWS_IN_MEMORY = 200;

  /** More than any file may still take on a disk that is full. */
  private static final int PROBE_BYTES = 1 << 18;

  private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));

  private WorkbookFile() {}

  /**
   * Fills a workbook and writes it.
   *
   * @param work folder for temporary files, on the disk of the target
   * @param title for the properties of the document
   * @param out takes the workbook; stays open
   */
  static void write(Path work, String title, Content content, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory(work, StagedFile.PREFIX);
    try {
      TempFile.withStrategy(
          new DefaultTempFileCreationStrategy(folder.toFile()),
          () -> fill(folder, title, content, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      probe(folder, e);
      throw e;
    } finally {
      StagedFile.delete(folder);
    }
  }

  /** POI tells which part it could not save, not that the disk was full: the disk is asked. */
  private static void probe(Path folder, RuntimeException failure) throws IOException {
    try {
      Files.write(folder.resolve("probe"), new byte[PROBE_BYTES]);
    } catch (IOException e) {
      e.addSuppressed(failure);
      throw e;
    }
  }

  private static Path fill(Path folder, String title, Content content, OutputStream out) {
    Path saved = folder.resolve("saved.xlsx");
    LongSheets longs = new LongSheets(folder);
    try {
      try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
          OutputStream raw = Files.newOutputStream(saved)) {
        describe(workbook.getXSSFWorkbook().getProperties(), title);
        content.fill(workbook, longs);
        workbook.write(raw);
      }
      OoxmlArchive.normalise(saved, longs::whole, out);
      return saved;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(POIXMLProperties properties, String title) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(title);
    core.setCreator("pingyi");
    core.setCreated(Optional.of(CREATED));
    core.setModified(Optional.of(CREATED));
  }

  /** Fills the sheets; rows of long ones go another way. */
  @FunctionalInterface
  interface Content {
    void fill(SXSSFWorkbook workbook, LongSheets longs) throws IOException;
  }
}
