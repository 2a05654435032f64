package io.pingyi.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

  private final SheetNames names = new SheetNames();

  @Test
  void forbidden_characters_are_replaced() {
    assertThat(names.next("'村/社区:[1]?*\\'")).isEqualTo("村_社区__1____");
  }

  @Test
  void long_names_are_cut_between_characters() {
    assertThat(names.next("村".repeat(30) + "\uD873\uDE56")).isEqualTo("村".repeat(30));
  }

  @Test
  void names_that_differ_only_in_case_become_unique() {
    assertThat(names.next("Abc")).isEqualTo("Abc");
    assertThat(names.next("aBC")).isEqualTo("aBC（2）");
    assertThat(names.next("村".repeat(40))).hasSize(31);
    assertThat(names.next("村".repeat(40))).hasSize(31).endsWith("（2）");
  }

  @Test
  void an_empty_name_gets_one() {
    assertThat(names.next(" ")).isEqualTo("未命名");
  }
}
