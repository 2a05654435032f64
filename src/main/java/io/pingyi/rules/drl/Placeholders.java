package io.pingyi.rules.drl;

import io.pingyi.rules.FindingPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a rule gives every number that the sentence of its finding quotes. */
final class Placeholders {

  private static final List<String> OF_COMPARISON = List.of("{值}", "{标准}", "{占比}");
  private static final List<String> OF_RATE = List.of("{分子}", "{分母}");

  private Placeholders() {}

  /**
   * Checks one rule.
   *
   * @param prices rows of its finding code; null for a rule that reports none
   * @throws SyntaxException at the call, naming what the sentence quotes in vain
   */
  static void check(
      ParsedRule parsed, Rule.Consequence consequence, @Nullable List<FindingPrice> prices) {
    if (prices == null) {
      return;
    }
    for (FindingPrice price : prices) {
      String quoted = in(price, OF_COMPARISON);
      if (quoted != null && consequence.threshold() == null) {
        throw new SyntaxException(
            parsed.verb(), "问题描述里的" + quoted + "要用 判定.低于 或 判定.超过 给出；或者改 findings 表里的问题描述");
      }
      quoted = in(price, OF_RATE);
      boolean rate =
          consequence.quantity() instanceof Operand.Field field && field.value().isRate();
      if (quoted != null && !rate) {
        throw new SyntaxException(
            parsed.verb(), "问题描述里的" + quoted + "只能由率给出（如 达标率、满足率）；或者改 findings 表里的问题描述");
      }
    }
  }

  private static @Nullable String in(FindingPrice price, List<String> places) {
    return places.stream().filter(price.sentence()::contains).findFirst().orElse(null);
  }
}
