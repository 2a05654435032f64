package io.pingyi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes a document of Office Open XML so that equal content gives equal bytes: entries sorted, one
 * entry time, one level of compression. Bytes also depend on the zlib of the Java platform.
 */
final class OoxmlArchive {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final int LEVEL = 6;

  private OoxmlArchive() {}

  /**
   * @param archive a document as a library saved it
   * @param out takes the same document; stays open
   */
  static void normalise(Path archive, OutputStream out) throws IOException {
    try (ZipFile in = new ZipFile(archive.toFile())) {
      ZipOutputStream zip = new ZipOutputStream(out);
      zip.setLevel(LEVEL);
      List<? extends ZipEntry> entries =
          in.stream()
              .sorted(
                  Comparator.comparing((ZipEntry entry) -> !entry.getName().equals(CONTENT_TYPES))
                      .thenComparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        ZipEntry copy = new ZipEntry(entry.getName());
        // Not setTime, which depends on the time zone.
        copy.setTimeLocal(TIME);
        zip.putNextEntry(copy);
        try (InputStream content = in.getInputStream(entry)) {
          content.transferTo(zip);
        }
        zip.closeEntry();
      }
      zip.finish();
    }
  }
}
