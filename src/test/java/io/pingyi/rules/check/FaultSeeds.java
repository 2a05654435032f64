package io.pingyi.rules.check;

import io.pingyi.rules.check.FaultyFolder.Seeded;
import io.pingyi.rules.check.FaultyFolder.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Thirty kinds of mistakes that authors make, each put into the shipped rules at random. */
final class FaultSeeds {

  private static final String DRL = ".*\\.drl";
  private static final String WORD = "[\\p{IsHan}]";
  private static final String MEASURED = "(\\$\\w+ : )(" + WORD + "+) (<|>) (" + WORD + "+)";
  private static final String RULE = "rule \"([^\"]+)\"";

  private FaultSeeds() {}

  /** All kinds by name. */
  static Map<String, Function<FaultyFolder, Seeded>> all() {
    Map<String, Function<FaultyFolder, Seeded>> kinds = new LinkedHashMap<>();
    words(kinds);
    grammar(kinds);
    foreign(kinds);
    logic(kinds);
    TableSeeds.addTo(kinds);
    return kinds;
  }

  private static void words(Map<String, Function<FaultyFolder, Seeded>> kinds) {
    kinds.put(
        "field_misspelt", folder -> misspell(folder, "(?<=[(,] )" + WORD + "{5,}(?= [=<>!])"));
    kinds.put("fact_misspelt", folder -> misspell(folder, "党支部(?=\\()|整顿对象(?=\\()|发展对象(?=\\()"));
    kinds.put("threshold_misspelt", folder -> misspell(folder, "(?<=[<>]=? )" + WORD + "{5,}"));
    kinds.put(
        "finding_code_unknown",
        folder -> {
          Spot spot = folder.spot(DRL, "(?<=判定\\.(不满足|低于|超过)\\( \")([^\"]+)-(\\d)(?=\")");
          return folder.replace(spot, spot.group(2) + "-9");
        });
    kinds.put(
        "rule_name_of_another_code",
        folder -> {
          Spot spot = folder.spot(DRL, "(?<=rule \")([A-Z0-9.]+)-(\\d)(?=\")");
          return folder.replace(spot, spot.group(1) + "-8");
        });
    kinds.put(
        "binding_misspelt",
        folder -> folder.replace(folder.spot(DRL, "(?<=判定\\..{1,30}, )\\$[bpru](?=[ ,])"), "$支部"));
    kinds.put("verb_misspelt", folder -> folder.replace(folder.spot(DRL, "(?<=判定\\.)不满足"), "不满组"));
  }

  private static Seeded misspell(FaultyFolder folder, String regex) {
    Spot spot = folder.spot(DRL, regex);
    String word = spot.match().group();
    int at = folder.random().nextInt(word.length());
    return folder.replace(spot, word.substring(0, at) + "甲" + word.substring(at + 1));
  }

  private static void grammar(Map<String, Function<FaultyFolder, Seeded>> kinds) {
    kinds.put(
        "text_compared_with_number",
        folder -> folder.replace(folder.spot(DRL, "(?<=" + WORD + " > )0(?= )"), "\"零\""));
    kinds.put(
        "yes_no_compared_with_number",
        folder -> folder.replace(folder.spot(DRL, "(?<== )false"), "0"));
    kinds.put(
        "bracket_forgotten",
        folder -> folder.replace(folder.spot(DRL, "(?<=党支部|整顿对象|发展对象)\\("), ""));
    kinds.put(
        "full_width_character",
        folder -> {
          Spot spot = folder.spot(DRL, "(?<=判定\\..{1,60})\\)|,(?= \\$)");
          return folder.replace(spot, spot.match().group().equals(")") ? "）" : "，");
        });
    kinds.put("single_equals_sign", folder -> folder.replace(folder.spot(DRL, "=="), "="));
    kinds.put(
        "quote_forgotten", folder -> folder.replace(folder.spot(DRL, "(?<=\\d)\"(?=[ ,])"), ""));
    kinds.put("then_forgotten", FaultSeeds::withoutThen);
  }

  /** The reader sees it at the line that stands where {@code then} should. */
  private static Seeded withoutThen(FaultyFolder folder) {
    Spot spot = folder.spot(DRL, "^then$");
    folder.replace(spot, "");
    return Seeded.at(spot.file(), spot.line() + 1);
  }

  private static void foreign(Map<String, Function<FaultyFolder, Seeded>> kinds) {
    kinds.put(
        "attribute_of_firing_order",
        folder -> {
          Spot spot = folder.spot(DRL, RULE);
          String attribute =
              folder.pick(
                  List.of(
                      "salience 10",
                      "agenda-group \"先\"",
                      "ruleflow-group \"先\"",
                      "activation-group \"一\"",
                      "no-loop true",
                      "lock-on-active true",
                      "auto-focus true"));
          return folder.replace(spot, spot.match().group() + " " + attribute);
        });
    kinds.put(
        "fact_changed",
        folder -> {
          Spot spot = folder.spot(DRL, "^ +判定\\.");
          String statement =
              folder.pick(
                  List.of("insert( $b );", "modify( $b ) { };", "update( $b );", "retract( $b );"));
          return folder.replace(spot, "    " + statement + " 判定.");
        });
    kinds.put(
        "dropped_by_the_new_grammar",
        folder -> {
          Spot spot = folder.spot(DRL, " \\)$");
          String construct =
              folder.pick(List.of(" && > 0 )", " @watch(x) )", " ) or 党支部( 党员总数 > 1 )"));
          return folder.replace(spot, construct);
        });
    kinds.put(
        "program_code",
        folder -> {
          Spot spot = folder.spot(DRL, " \\)$");
          String code =
              folder.pick(
                  List.of(
                      ", eval( 1 == 1 ) )",
                      ", 类别 matches \"村.*\" )",
                      " ) from $x",
                      ", System.nanoTime() > 0 )"));
          return folder.replace(spot, code);
        });
  }

  private static void logic(Map<String, Function<FaultyFolder, Seeded>> kinds) {
    kinds.put(
        "contradiction",
        folder -> {
          Spot spot = folder.spot(DRL, MEASURED);
          String other = spot.group(3).equals("<") ? ">=" : "<=";
          String again = ", " + spot.group(2) + " " + other + " " + spot.group(4);
          return folder.replace(spot, spot.match().group() + again);
        });
    kinds.put(
        "always_true",
        folder -> folder.replace(folder.spot("支部/.*drl", "(?<=数 )> 0(?= )"), ">= 0"));
    kinds.put(
        "never_true",
        folder ->
            folder.replace(folder.spot("(支部|述职单位)/.*drl", "(?<=[数率] )[<>] [^ ]+(?= )"), "< 0"));
    kinds.put(
        "word_that_the_field_never_holds",
        folder -> folder.replace(folder.spot(DRL, "\"(村|社区|临时党支部|未转化|备案)\"(?= )"), "\"街道\""));
    kinds.put(
        "sign_turned_round",
        folder -> {
          Spot spot = folder.spot(DRL, MEASURED);
          String turned = spot.group(3).equals("<") ? ">" : "<";
          String text = spot.group(1) + spot.group(2) + " " + turned + " " + spot.group(4);
          return folder.replace(spot, text);
        });
    kinds.put(
        "rule_covered_by_another",
        folder -> {
          Spot spot =
              folder.spot("(支部|整顿对象)/.*drl", "\\$b : 党支部\\( \\$n : (" + WORD + "+) > 0 \\)");
          String code =
              folder.spots(spot.file(), RULE).stream()
                  .filter(rule -> rule.line() < spot.line())
                  .reduce((a, b) -> b)
                  .orElseThrow()
                  .group(1);
          return folder.append(
              spot.file(),
              "rule \"%s/多\"\nwhen\n    $b : 党支部( $n : %s > 2 )\nthen\n    判定.不满足( \"%s\", $b, $n );\nend\n"
                  .formatted(code, spot.group(1), code),
              0);
        });
  }
}
