package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

  @Test
  void agrees_with_a_map() {
    SeenKeys keys = new SeenKeys();
    Map<String, Place> expected = new HashMap<>();
    Random random = new Random(4);
    for (int i = 1; i < 200_000; i++) {
      String key = "00100" + random.nextInt(100_000);
      Place place = new Place(1 + random.nextInt(9), i);
      assertThat(keys.firstOf(key, place)).isEqualTo(expected.putIfAbsent(key, place));
    }
  }
}
