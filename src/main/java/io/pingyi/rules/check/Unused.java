package io.pingyi.rules.check;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.TableRow;
import io.pingyi.rules.Threshold;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds thresholds that neither a rule nor the program uses. */
final class Unused {

  private final Set<String> used = new HashSet<>(Threshold.OF_THE_PROGRAM);

  private Unused() {}

  static void check(List<Rule> rules, Tables tables) {
    Unused unused = new Unused();
    for (Rule rule : rules) {
      rule.patterns().forEach(pattern -> unused.collect(pattern.condition()));
      unused.collect(rule.consequence().quantity());
      unused.collect(rule.consequence().threshold());
    }
    for (TableRow row : tables.thresholds()) {
      String name = row.text("名称");
      if (!name.isEmpty() && !unused.used.contains(name)) {
        row.notice(FaultKind.UNUSED, "名称", "标准“" + name + "”没有一条规则用到；请删去，或在规则里用上");
      }
    }
  }

  private void collect(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(this::collect);
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(this::collect);
    } else if (condition instanceof Condition.Compare compare) {
      collect(compare.left());
      collect(compare.right());
    }
  }

  private void collect(@Nullable Operand operand) {
    if (operand instanceof Operand.Amount number && number.threshold() != null) {
      used.add(number.threshold());
    } else if (operand instanceof Operand.Arithmetic sum) {
      collect(sum.left());
      collect(sum.right());
    }
  }
}
