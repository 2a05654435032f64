package io.pingyi.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The long sheets of one workbook. */
final class LongSheets {

  private static final String END_OF_ROWS = "</sheetData>";
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Map<String, Path> files = new HashMap<>();

  /**
   * @param folder for temporary files
   */
  LongSheets(Path folder) {
    this.folder = folder;
  }

  /** For the rows of a sheet that the workbook has. */
  LongRows begin(SXSSFWorkbook workbook, String sheet, int columns) {
    String part =
        workbook.getXSSFWorkbook().getSheet(sheet).getPackagePart().getPartName().getName();
    Path file = folder.resolve("rows-" + files.size());
    files.put(part.substring(1), file);
    try {
      return new LongRows(file, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of the workbook as saved, with the rows that go another way behind those it has. */
  InputStream whole(String name, InputStream part) throws IOException {
    Path rows = files.get(name);
    if (rows == null) {
      return part;
    }
    // As POI saved it the sheet has its first rows only, so it is small.
    String sheet = new String(part.readAllBytes(), StandardCharsets.UTF_8);
    int end = sheet.lastIndexOf(END_OF_ROWS);
    if (end < 0) {
      throw new IllegalStateException("A sheet without rows cannot be continued: " + name);
    }
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                text(sheet.substring(0, end)),
                new InflaterInputStream(Files.newInputStream(rows), new Inflater(), BUFFER),
                text(sheet.substring(end)))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
