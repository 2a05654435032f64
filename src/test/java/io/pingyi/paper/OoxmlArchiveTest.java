package io.pingyi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OoxmlArchiveTest {

  @Test
  void order_and_time_of_entries_leave_no_trace_even_inside_a_workbook(@TempDir Path folder)
      throws IOException {
    byte[] one = zip(2020, "b.xml", "embedded.xlsx", "[Content_Types].xml");
    byte[] two = zip(2021, "embedded.xlsx", "[Content_Types].xml", "b.xml");
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    OoxmlArchive.normalise(one, first);
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    OoxmlArchive.normalise(two, second);
    Path file = Files.write(folder.resolve("two.docx"), two);
    ByteArrayOutputStream third = new ByteArrayOutputStream();
    OoxmlArchive.normalise(file, third);
    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    assertThat(third.toByteArray()).isEqualTo(first.toByteArray());
  }

  private static byte[] zip(int year, String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(year, 5, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(
            name.endsWith(".xlsx")
                ? zip(year, "sheet.xml")
                : name.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
