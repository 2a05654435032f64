package io.pingyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityWordsTest {

  private final QuantityWords words =
      QuantityWords.read(
          RuleFolder.read(Path.of("rules"), new FaultList()).below("papers").stream()
              .filter(file -> file.path().endsWith("程度词.csv"))
              .findFirst()
              .orElseThrow(),
          new FaultList());

  @ParameterizedTest
  @CsvSource({
    "5, 100, 个别党支部",
    "6, 100, 一些党支部",
    "50, 1000, 个别党支部",
    "51, 1000, 一些党支部",
    "20, 100, 一些党支部",
    "21, 100, 部分党支部",
    "50, 100, 部分党支部",
    "51, 100, 党支部普遍",
    "100, 100, 党支部普遍",
    "3, 15, 个别党支部",
    "3, 14, 部分党支部",
    "4, 20, 一些党支部",
    "1, 1, 党支部普遍"
  })
  void the_word_follows_the_share(int part, int whole, String text) {
    assertThat(words.of(part, whole, "党支部")).isEqualTo(text);
  }
}
