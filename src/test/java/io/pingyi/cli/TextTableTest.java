package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columns_stand_aligned_whether_chinese_or_not_and_numbers_to_the_right() {
    TextTable table = new TextTable("文件", "读入");
    table.row("党组织.csv", 7);
    table.row("a.csv", 12345);
    assertThat(table.lines())
        .isEqualTo(List.of("  文件        读入", "  党组织.csv      7", "  a.csv       12345"));
  }
}
