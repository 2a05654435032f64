package io.pingyi.rules.cases;

import java.util.List;
import java.util.Map;

/**
 * One case of a case file: what is given and what is expected.
 *
 * @param file path below the rules folder
 * @param line line of its first row
 * @param criterion code of the criterion it is about
 * @param name 用例
 * @param note 说明
 * @param given one map a row, heading to text, without empty cells; a second row is another person
 *     or another row of an indicator's table
 * @param verdict 预期结论
 * @param findings 预期判定, as written
 * @param points 预期分值; empty when it is not checked
 */
public record RuleCase(
    String file,
    int line,
    String criterion,
    String name,
    String note,
    List<Map<String, String>> given,
    String verdict,
    String findings,
    String points) {

  /** Keeps the list as it is now. */
  public RuleCase {
    given = List.copyOf(given);
  }
}
