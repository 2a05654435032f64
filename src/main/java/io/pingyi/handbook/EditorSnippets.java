package io.pingyi.handbook;

import io.pingyi.rules.Vocabulary;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Snippets for Visual Studio Code: whole rules by kind of consequence, and every word of the
 * vocabulary with its unit and meaning.
 */
public final class EditorSnippets {

  private EditorSnippets() {}

  /** The file {@code .vscode/pingyi.code-snippets}. */
  public static String text() {
    Map<String, Object> snippets = new LinkedHashMap<>();
    for (Rule.Verb verb : Rule.Verb.values()) {
      snippets.put("规则：" + verb.label(), rule(verb));
    }
    for (Vocabulary.FactType type : Vocabulary.ofFacts().types()) {
      for (Vocabulary.Value value : type.values().values()) {
        snippets.put(type.word() + "：" + value.word(), word(type, value));
      }
    }
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    options.setPrettyFlow(true);
    options.setSplitLines(false);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    // JSON is the part of YAML with flow style and double quotes.
    return new Yaml(options).dump(snippets);
  }

  private static Map<String, Object> rule(Rule.Verb verb) {
    String condition =
        switch (verb) {
          case NOT_APPLICABLE -> "    \\$b : ${2:党支部}( ${3:流动党员数} == 0 )";
          case BELOW -> "    \\$b : ${2:党支部}( \\$n : ${3:正式党员数} < ${4:支部正式党员下限} )";
          case ABOVE -> "    \\$b : ${2:党支部}( \\$n : ${3:党员总数} > ${4:支部党员上限} )";
          case NOT_MET, BONUS -> "    \\$b : ${2:党支部}( \\$n : ${3:党员大会缺开季度数} > 0 )";
        };
    String name = verb == Rule.Verb.NOT_APPLICABLE ? "${1:S2.1}/不适用" : "${1:S2.1-1}";
    String arguments =
        switch (verb) {
          case NOT_APPLICABLE -> "\"$1\", \\$b, \"${4:原因}\"";
          case BELOW, ABOVE -> "\"$1\", \\$b, \\$n, $4";
          case NOT_MET, BONUS -> "\"$1\", \\$b, \\$n";
        };
    Map<String, Object> snippet = new LinkedHashMap<>();
    snippet.put("prefix", List.of("rule", "规则", verb.label()));
    snippet.put(
        "body",
        List.of(
            "rule \"" + name + "\"",
            "when",
            condition,
            "then",
            "    判定." + verb.label() + "( " + arguments + " );",
            "end",
            "$0"));
    snippet.put("description", VocabularyTable.meaning(verb));
    return snippet;
  }

  private static Map<String, Object> word(Vocabulary.FactType type, Vocabulary.Value value) {
    String unit = value.unit().isEmpty() ? "" : "，" + value.unit();
    String note = value.note().isEmpty() ? "" : "：" + value.note();
    Map<String, Object> snippet = new LinkedHashMap<>();
    snippet.put("prefix", List.of(value.word()));
    snippet.put("body", List.of(value.word()));
    snippet.put(
        "description",
        type.word() + "的数据（" + Operand.Type.of(value.type()).label() + unit + "）" + note);
    return snippet;
  }
}
