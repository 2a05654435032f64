package io.pingyi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

  @Test
  void chinese_characters_count_twice() {
    assertThat(TextWidth.of("S1 村（a）")).isEqualTo(3 + 2 + 2 + 1 + 2);
    assertThat(TextWidth.of("▲ “好”…")).isEqualTo(2 + 1 + 2 + 2 + 2 + 2);
    assertThat(TextWidth.of("\uD873\uDE56")).isEqualTo(2);
  }

  @Test
  void the_longest_line_counts() {
    assertThat(TextWidth.of("一\n二三\n四")).isEqualTo(4);
    assertThat(TextWidth.of("")).isZero();
  }

  @Test
  void wrapped_text_needs_lines() {
    assertThat(TextWidth.lines("", 10)).isEqualTo(1);
    assertThat(TextWidth.lines("一二三四五", 10)).isEqualTo(1);
    assertThat(TextWidth.lines("一二三四五六", 10)).isEqualTo(2);
    assertThat(TextWidth.lines("一\n二", 10)).isEqualTo(2);
  }
}
