package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

  @Test
  void agrees_with_a_map() {
    agree(new Random(4), 20_000, 12);
  }

  @Test
  void agrees_with_a_map_when_a_few_organisations_have_all_the_rows() {
    agree(new Random(5), 3, 70_000);
  }

  private static void agree(Random random, int organisations, int parts) {
    SeenKeys keys = new SeenKeys();
    Map<String, Place> expected = new HashMap<>();
    for (int i = 1; i < 200_000; i++) {
      int organisation = random.nextInt(organisations);
      String part = "2025-" + random.nextInt(parts);
      Place place = new Place(1 + random.nextInt(9), i);
      assertThat(keys.firstOf(organisation, part, place))
          .isEqualTo(expected.putIfAbsent(organisation + "/" + part, place));
    }
  }
}
