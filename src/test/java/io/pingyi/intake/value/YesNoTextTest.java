package io.pingyi.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "是", " 是 ", "　是", "1", "１", "1.0", "√", "✓", "✔", "Y", "y", "Ｙ", "yes", "YES", "TRUE",
        "true", "有", "已备案", "已报批", "已通过", "是（已核）", "已建立台账"
      })
  void reads_yes(String text) {
    assertThat(YesNoText.parse(text)).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "否", "0", "０", "×", "✗", "✘", "x", "X", "N", "n", "no", "False", "无", "没有", "未备案", "未报批",
        "未通过", "否（待补）", "不是"
      })
  void reads_no(String text) {
    assertThat(YesNoText.parse(text)).contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "—", "-", "/", "不详", "未知", "未填", "未填写", "2", "10", "是否", "部分", "已", "未", "待定",
        "（是）", "是是是", "基本是"
      })
  void refuses_what_answers_neither(String text) {
    assertThat(YesNoText.parse(text)).isEmpty();
  }
}
