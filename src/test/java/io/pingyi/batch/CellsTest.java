package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

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
    Random random = new Random(seed);
    List<String> cells = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      StringBuilder cell = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        cell.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      cells.add(cell.toString());
    }
    assertThat(Cells.split(Cells.join(cells))).isEqualTo(cells);
  }

  @Test
  void the_text_holds_nothing_that_postgresql_refuses() {
    assertThat(Cells.join(List.of("a\0b"))).doesNotContain("\0");
  }
}
