package io.pingyi.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "\u00a0",
        "\t\r\n",
        "\u200b",
        "\ufeff",
        "-",
        "—",
        "——",
        "–",
        "－",
        "/",
        "／",
        " - ",
        "--",
        "NULL",
        "null",
        "N/A",
        "                              "
      })
  void blank_cells_say_nothing(String text) {
    assertThat(CellText.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "0", "否", "不详", "a", "-1", "（空）", "某某党支部委员会某某党支部委员会"})
  void everything_else_says_something(String text) {
    assertThat(CellText.isBlank(text)).isFalse();
  }

  @Test
  void none_is_blank_only_where_asked() {
    assertThat(CellText.isBlankOrNone("无")).isTrue();
    assertThat(CellText.isBlankOrNone("暂无")).isTrue();
    assertThat(CellText.isBlankOrNone("—")).isTrue();
    assertThat(CellText.isBlankOrNone("无锡")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ＡＢＣ１２３|ABC123", "（党委）|(党委)", "'  党 支部 '|党 支部", "'a\nb'|a b", "李\u200b泉|李泉"})
  void cleaning_folds_width_and_space(String text, String expected) {
    assertThat(CellText.clean(text)).isEqualTo(expected);
  }

  @Test
  void clean_text_comes_back_as_the_same_object() {
    String text = "中共某某镇某某村支部委员会 01";
    assertThat(CellText.clean(text)).isSameAs(text);
  }
}
