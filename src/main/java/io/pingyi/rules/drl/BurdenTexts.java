package io.pingyi.rules.drl;

import io.pingyi.rules.Burden;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import java.util.List;

/** Holds the texts of rule files, names of indicators above all, against {@link Burden}. */
final class BurdenTexts {

  private final String path;
  private final FaultList faults;

  private BurdenTexts(String path, FaultList faults) {
    this.path = path;
    this.faults = faults;
  }

  static void check(String path, List<ParsedRule> rules, FaultList faults) {
    BurdenTexts texts = new BurdenTexts(path, faults);
    for (ParsedRule rule : rules) {
      rule.patterns().forEach(pattern -> pattern.constraints().forEach(texts::look));
    }
  }

  private void look(Expression expression) {
    if (expression instanceof Expression.Text text) {
      Token at = text.at();
      Burden.find(at.text())
          .ifPresent(
              hit -> faults.error(FaultKind.BURDEN, path, at.line(), at.column(), hit.message()));
    } else if (expression instanceof Expression.Binary binary) {
      look(binary.left());
      look(binary.right());
    } else if (expression instanceof Expression.Member member) {
      look(member.left());
      member.of().forEach(this::look);
    }
  }
}
