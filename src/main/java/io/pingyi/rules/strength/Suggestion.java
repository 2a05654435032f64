package io.pingyi.rules.strength;

import io.pingyi.rules.cases.RuleCase;
import java.util.ArrayList;
import java.util.List;

/**
 * A case to add, with what the present rules say of it.
 *
 * @param number first is 1, within its criterion
 * @param rule the case; name and note are empty
 */
public record Suggestion(int number, RuleCase rule) {

  /** What it gives, one line for people. */
  public String given() {
    List<String> rows = new ArrayList<>();
    rule.given()
        .forEach(
            row -> {
              List<String> cells = new ArrayList<>();
              row.forEach(
                  (heading, text) -> cells.add(heading + "=" + (text.isEmpty() ? "（不填）" : text)));
              rows.add(cells.isEmpty() ? "（什么都不填）" : String.join("，", cells));
            });
    return String.join("；另一行：", rows);
  }

  /** What is to be expected, one line for people. */
  public String expected() {
    String findings = rule.findings().isEmpty() ? "" : " " + rule.findings();
    return rule.verdict() + findings + " " + rule.points() + "分";
  }
}
