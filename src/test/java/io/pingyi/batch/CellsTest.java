package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellsTest {

  private static final String ALPHABET = "a中,\t\n\r\\\"\u001e\u001f\0Nfe0";

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_cells_come_back_as_they_went_in(int seed) {
    List<String> cells = random(seed);
    assertThat(Cells.split(Cells.join(cells))).isEqualTo(cells);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cells_copied_as_bytes_are_the_joined_text_escaped(int seed) {
    List<String> cells = random(seed);
    CopyText asCells = new CopyText(1);
    asCells.cells(cells);
    CopyText asText = new CopyText(1);
    asText.text(Cells.join(cells));
    assertThat(written(asCells)).isEqualTo(written(asText));
    assertThat(written(asText))
        .isEqualTo(
            Cells.join(cells)
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r"));
  }

  @Test
  void numbers_are_written_as_decimal_digits() {
    CopyText text = new CopyText(1);
    for (long number : new long[] {0, 7, 10, 1_234_567_890_123L, -5}) {
      text.number(number);
      text.tab();
    }
    assertThat(written(text)).isEqualTo("0\t7\t10\t1234567890123\t-5\t");
  }

  private static String written(CopyText text) {
    return new String(text.bytes(), 0, text.size(), StandardCharsets.UTF_8);
  }

  private static List<String> random(int seed) {
    Random random = new Random(seed);
    List<String> cells = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      StringBuilder cell = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        cell.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      cells.add(cell.toString());
    }
    return cells;
  }

  @Test
  void the_text_holds_nothing_that_postgresql_refuses() {
    assertThat(Cells.join(List.of("a\0b"))).doesNotContain("\0");
  }
}
