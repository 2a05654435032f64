package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Fact;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Vocabulary vocabulary = Vocabulary.ofFacts();

  @Test
  void every_fact_has_a_word() {
    assertThat(vocabulary.types()).hasSize(Fact.class.getPermittedSubclasses().length);
    assertThat(vocabulary.type("党支部").orElseThrow().type()).isEqualTo(Branch.class);
  }

  @Test
  void one_word_has_one_meaning() {
    Map<String, String> meanings = new HashMap<>();
    for (Vocabulary.FactType type : vocabulary.types()) {
      assertThat(meanings.put(type.word(), "fact")).isNull();
    }
    for (Vocabulary.FactType type : vocabulary.types()) {
      for (Vocabulary.Value value : type.values().values()) {
        String earlier = meanings.put(value.word(), value.component());
        assertThat(earlier).as(value.word()).isIn(null, value.component());
      }
    }
  }

  @Test
  void words_are_words_of_the_rule_language_and_no_thresholds() {
    Catalogue shipped =
        CatalogueReader.read(
            RuleFolder.read(java.nio.file.Path.of("rules"), new FaultList()), new FaultList());
    for (Vocabulary.FactType type : vocabulary.types()) {
      for (String word : type.values().keySet()) {
        assertThat(word).matches("\\p{IsHan}[\\p{IsHan}A-Za-z0-9]*");
        assertThat(shipped.thresholds()).doesNotContainKey(word);
      }
    }
  }
}
