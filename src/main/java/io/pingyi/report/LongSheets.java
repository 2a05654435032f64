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
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The long sheets of one workbook. */
final class LongSheets {

  private static final String END_OF_ROWS = "</sheetData>";
  private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"");
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Map<String, Continued> continued = new HashMap<>();

  /**
   * @param folder for temporary files
   */
  LongSheets(Path folder) {
    this.folder = folder;
  }

  private record Continued(Path file, LongRows rows) {}

  /** For the rows of a sheet that the workbook has. */
  LongRows begin(SXSSFWorkbook workbook, String sheet, int columns) {
    String part =
        workbook.getXSSFWorkbook().getSheet(sheet).getPackagePart().getPartName().getName();
    Path file = folder.resolve("rows-" + continued.size());
    try {
      LongRows rows = new LongRows(file, columns);
      continued.put(part.substring(1), new Continued(file, rows));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of the workbook as saved, with the rows that go another way behind those it has. */
  InputStream whole(String name, InputStream part) throws IOException {
    Continued sheet = continued.get(name);
    if (sheet == null) {
      return part;
    }
    // As POI saved it the sheet has its first rows only, so it is small.
    String saved = new String(part.readAllBytes(), StandardCharsets.UTF_8);
    int end = saved.lastIndexOf(END_OF_ROWS);
    if (end < 0) {
      throw new IllegalStateException("A sheet without rows cannot be continued: " + name);
    }
    String last = sheet.rows().lastCell();
    String head = saved.substring(0, end);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                text(
                    last.isEmpty()
                        ? head
                        : DIMENSION
                            .matcher(head)
                            .replaceFirst("<dimension ref=\"A1:" + last + "\"")),
                new InflaterInputStream(Files.newInputStream(sheet.file()), new Inflater(), BUFFER),
                text(saved.substring(end)))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
