package io.pingyi.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Term;
import io.pingyi.rules.Vocabulary;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Rule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class VocabularyTableTest {

  private static final Path TABLE = Path.of("rules/vocabulary.csv");
  private static final Path SNIPPETS = Path.of("rules/.vscode/pingyi.code-snippets");
  private static final String REMEDY =
      "stale: run rules vocabulary --output " + TABLE + " --snippets " + SNIPPETS;

  @Test
  void the_published_table_is_what_the_engine_understands() throws IOException {
    assertThat(Files.readAllBytes(TABLE))
        .as(REMEDY)
        .isEqualTo(VocabularyTable.text().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_published_snippets_are_what_the_engine_understands() throws IOException {
    assertThat(Files.readString(SNIPPETS)).as(REMEDY).isEqualTo(EditorSnippets.text());
  }

  @Test
  void every_fact_value_comparison_and_consequence_has_a_row_with_a_meaning() throws IOException {
    List<CSVRecord> rows = rows();
    for (Vocabulary.FactType type : Vocabulary.ofFacts().types()) {
      Term term = Objects.requireNonNull(type.type().getAnnotation(Term.class));
      assertThat(term.note()).as(type.word()).isNotBlank();
      assertThat(rows).anyMatch(row -> row.get(2).equals(type.word()));
      for (String word : type.values().keySet()) {
        assertThat(rows).anyMatch(row -> is(row, type.word(), word));
      }
    }
    for (Condition.Relation relation : Condition.Relation.values()) {
      assertThat(rows).anyMatch(row -> is(row, "条件", "a " + relation.symbol() + " b"));
    }
    for (Rule.Verb verb : Rule.Verb.values()) {
      assertThat(rows).anyMatch(row -> is(row, "判定", verb.label()) && !row.get(5).isBlank());
    }
  }

  @Test
  void no_cell_is_a_formula_to_excel() throws IOException {
    assertThat(rows()).allMatch(row -> row.stream().noneMatch(cell -> cell.matches("[=+\\-@].*")));
  }

  @Test
  void snippets_are_json_of_prefix_body_and_description() {
    Map<String, Map<String, Object>> snippets = new Yaml().load(EditorSnippets.text());
    assertThat(snippets).hasSizeGreaterThan(100);
    assertThat(snippets.values())
        .allMatch(one -> one.keySet().equals(Set.of("prefix", "body", "description")));
  }

  private static boolean is(CSVRecord row, String where, String word) {
    return row.get(1).equals(where) && row.get(2).equals(word);
  }

  private static List<CSVRecord> rows() throws IOException {
    String text = VocabularyTable.text().substring(1);
    return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
  }
}
