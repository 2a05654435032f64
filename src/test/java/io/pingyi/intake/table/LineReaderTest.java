package io.pingyi.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {

  private static final String[] ENDS = {"\n", "\r\n", "\r"};

  /** Around the size of the buffer, and many in it. */
  private static final int[] LENGTHS = {0, 1, 7, 60, 32_767, 65_535, 65_536, 65_537, 140_000};

  @TempDir Path folder;

  @Test
  void finds_the_lines_that_the_platform_finds() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, CsvEncoding.GB18030)) {
      for (int seed = 0; seed < 40; seed++) {
        String text = text(new Random(seed));
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(charset));
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(file, new CsvEncoding(charset, 0))) {
          for (String line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
            assertThat(reader.row()).isEqualTo(lines.size());
          }
        }
        assertThat(lines)
            .as("%s, seed %d", charset, seed)
            .isEqualTo(new BufferedReader(new StringReader(text)).lines().toList());
      }
    }
  }

  @Test
  void gives_cells_only_of_lines_of_ascii_without_quotes() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,1\n\"b\",2\n中,3\n,\n");
    try (LineReader reader = new LineReader(file, new CsvEncoding(StandardCharsets.UTF_8, 0))) {
      List<List<String>> cells = new ArrayList<>();
      while (reader.advance()) {
        cells.add(reader.plainCells(','));
      }
      assertThat(cells).isEqualTo(Arrays.asList(List.of("a", "1"), null, null, List.of("", "")));
    }
  }

  @Test
  void refuses_bytes_that_are_not_of_the_encoding() throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), new byte[] {'a', '\n', (byte) 0xE4, '\n'});
    try (LineReader reader = new LineReader(file, new CsvEncoding(StandardCharsets.UTF_8, 0))) {
      assertThat(reader.next()).isEqualTo("a");
      assertThatThrownBy(reader::next).isInstanceOf(CharacterCodingException.class);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int lines = random.nextInt(20); lines >= 0; lines--) {
      int length = LENGTHS[random.nextInt(LENGTHS.length)];
      while (length-- > 0) {
        text.append(random.nextInt(50) == 0 ? '中' : (char) ('!' + random.nextInt(90)));
      }
      text.append(ENDS[random.nextInt(ENDS.length)]);
    }
    if (random.nextBoolean()) {
      text.append('x');
    }
    return text.toString();
  }
}
