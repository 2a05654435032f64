package io.pingyi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleLinesTest {

  @Test
  void a_short_title_is_one_line() {
    assertThat(TitleLines.balanced(20, List.of("考核", "指标", "手册"))).containsExactly("考核指标手册");
  }

  @Test
  void lines_are_of_about_one_length_and_break_between_words_only() {
    assertThat(TitleLines.balanced(20, List.of("区委书记", "在2025年", "全区基层党建工作", "述职评议会议上的", "点评")))
        .containsExactly("区委书记在2025年全区基层党建工作", "述职评议会议上的点评");
  }

  @Test
  void one_character_too_many_leaves_no_lone_character() {
    String title = "一二三四五六七八九十".repeat(2) + "尾";
    assertThat(TitleLines.balanced(20, List.of(title)))
        .hasSize(2)
        .allMatch(line -> TextWidth.of(line) >= 18);
  }

  @Test
  void a_word_longer_than_a_line_is_cut_neither_before_closing_marks_nor_inside_numbers() {
    List<String> lines = TitleLines.balanced(5, List.of("（一二三四》2025年度", "点评"));
    assertThat(lines).allMatch(line -> TextWidth.of(line) <= 10);
    assertThat(lines).noneMatch(line -> line.startsWith("》") || line.endsWith("（"));
    assertThat(String.join("|", lines)).contains("2025");
  }

  @Test
  void numerals_are_written_as_in_headings() {
    assertThat(List.of(1, 9, 10, 11, 20, 21, 99).stream().map(Numerals::chinese))
        .containsExactly("一", "九", "十", "十一", "二十", "二十一", "九十九");
  }
}
