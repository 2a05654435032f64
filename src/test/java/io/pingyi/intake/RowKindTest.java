package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.table.RawRow;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowKindTest {

  @ParameterizedTest
  @ValueSource(strings = {"||", " |　|", "\t||"})
  void nothing_is_blank(String row) {
    assertThat(kind(row)).isEqualTo(RowKind.BLANK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计|12|3", "|合计|12", "小计：||5", "—|东街道小计|12", "总 计|1|"})
  void sums_are_subtotals(String row) {
    assertThat(kind(row)).isEqualTo(RowKind.SUBTOTAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "填表人：李某|审核人：王某|",
        "注：应到不含流动党员||",
        "备注:1. 如实填写||",
        "填报日期：2025-12-31||",
        "（盖章）||",
        "|说明：略|",
        "※ 数据截至年底||"
      })
  void remarks_are_notes(String row) {
    assertThat(kind(row)).isEqualTo(RowKind.NOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "001|党课|12",
        "001|合计|12",
        "|党课|12",
        "001||",
        "001|注：补开|12",
        "某某|党课|12",
        "统计局支部|党课|12",
        "|注册会计师协会支部|12",
        "—|统计局|1"
      })
  void everything_else_is_data(String row) {
    assertThat(kind(row)).isEqualTo(RowKind.DATA);
  }

  private static RowKind kind(String row) {
    return RowKind.of(new RawRow(2, List.of(row.split("\\|", -1))), 0);
  }
}
