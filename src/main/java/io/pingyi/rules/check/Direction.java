package io.pingyi.rules.check;

import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds signs turned round: who does well is punished, or a shortfall is rewarded. */
final class Direction {

  /** Values of which more is worse. */
  private static final Pattern DEFECTS = Pattern.compile("缺|欠缴|失联|超期|未转|未启动|未销号|违规|逆序|不满意");

  private final FaultList faults;

  Direction(FaultList faults) {
    this.faults = faults;
  }

  /** A rule all of whose comparisons are sound. */
  void check(Ways ways) {
    switch (ways.rule().consequence().verb()) {
      case BELOW, ABOVE -> measured(ways);
      case NOT_MET -> counted(ways);
      case BONUS -> rewarded(ways);
      case NOT_APPLICABLE -> {}
    }
  }

  /** 低于 and 超过: the value must be on that side of the threshold. */
  private void measured(Ways ways) {
    Rule.Consequence consequence = ways.rule().consequence();
    Operand value = consequence.quantity();
    Operand limit = consequence.threshold();
    if (value == null
        || limit == null
        || !(Atom.constant(limit) instanceof BigDecimal threshold)
        || Atom.constant(value) != null) {
      return;
    }
    boolean below = consequence.verb() == Rule.Verb.BELOW;
    String key = new Texts(ways.rule()).key(value);
    for (List<Atom> clause : ways.clauses()) {
      NumberRange range = range(clause, key);
      BigDecimal edge = range == null ? null : below ? range.high() : range.low();
      int order = edge == null ? 1 : below ? edge.compareTo(threshold) : threshold.compareTo(edge);
      if (order > 0) {
        wrongSide(ways.rule(), below, value, limit, at(clause, key));
        return;
      }
      Atom atom = at(clause, key);
      if (order < 0
          && atom != null
          && atom.relation() != Condition.Relation.EQUAL
          && edge != null
          && !stepsApart(edge, threshold, range)) {
        notice(
            ways.rule(),
            atom,
            "条件是“%s”，数量却按“%s”计算，两个标准不一样；请核对".formatted(atom.shown(), Texts.shown(limit)));
        return;
      }
    }
  }

  /** For whole numbers, below 3 ends at 2. */
  private static boolean stepsApart(
      BigDecimal edge, BigDecimal limit, @Nullable NumberRange range) {
    return range != null
        && range.whole()
        && edge.subtract(limit).abs().compareTo(BigDecimal.ONE) <= 0;
  }

  private void wrongSide(
      Rule rule, boolean below, Operand value, Operand limit, @Nullable Atom atom) {
    String verb = below ? "低于" : "超过";
    String wanted = Texts.shown(value) + (below ? " < " : " > ") + Texts.shown(limit);
    String found = atom == null ? "没有这样的条件" : "现在是“" + atom.shown() + "”";
    error(
        rule,
        atom,
        "判定."
            + verb
            + " 要求条件是“"
            + wanted
            + "”，"
            + found
            + "，"
            + (below ? "达到标准的反而扣分" : "没有超过标准的反而扣分")
            + "；请改比较符或标准");
  }

  /** 不满足: who has none of a defect must not be found. */
  private void counted(Ways ways) {
    Operand quantity = ways.rule().consequence().quantity();
    for (List<Atom> clause : ways.clauses()) {
      Atom atom =
          quantity == null ? only(clause) : at(clause, new Texts(ways.rule()).key(quantity));
      if (atom == null || !(atom.constant() instanceof BigDecimal)) {
        continue;
      }
      NumberRange range = range(clause, atom.key());
      if (range == null || atom.fields().size() != 1) {
        continue;
      }
      if (isDefect(atom) && range.covers(point(BigDecimal.ZERO)) && range.high() != null) {
        error(ways.rule(), atom, "“" + atom.shown() + "”把一个都没有的也判为不满足；缺得越多才越不好，请改比较符");
        return;
      }
      if (isRate(atom) && !isDefect(atom) && range.covers(point(BigDecimal.valueOf(100)))) {
        error(ways.rule(), atom, "“" + atom.shown() + "”把做得好的判为不满足；比率越高越好，请改比较符");
        return;
      }
    }
  }

  /** 加分: only for what is good. */
  private void rewarded(Ways ways) {
    for (List<Atom> clause : ways.clauses()) {
      for (Atom atom : clause) {
        NumberRange range = range(clause, atom.key());
        if (range == null || atom.fields().size() != 1) {
          continue;
        }
        boolean more = !range.covers(point(BigDecimal.ZERO)) && range.low() != null;
        boolean lacking = isRate(atom) && !range.covers(point(BigDecimal.valueOf(100)));
        if ((isDefect(atom) && more) || (lacking && !isDefect(atom))) {
          error(ways.rule(), atom, "“" + atom.shown() + "”给做得不够的加分；请改比较符");
          return;
        }
      }
    }
  }

  private static NumberRange point(BigDecimal value) {
    return NumberRange.between(false, value, value);
  }

  private static boolean isDefect(Atom atom) {
    return DEFECTS.matcher(atom.key().substring(atom.key().indexOf('.') + 1)).find();
  }

  private static boolean isRate(Atom atom) {
    Operand side =
        Atom.constant(atom.compare().left()) == null
            ? atom.compare().left()
            : atom.compare().right();
    return side instanceof Operand.Field field && field.value().unit().equals("%");
  }

  private static @Nullable Atom only(List<Atom> clause) {
    List<Atom> numbers =
        clause.stream().filter(atom -> atom.constant() instanceof BigDecimal).toList();
    return numbers.size() == 1 && clause.size() == 1 ? numbers.get(0) : null;
  }

  private static @Nullable Atom at(List<Atom> clause, String key) {
    return clause.stream().filter(atom -> atom.key().equals(key)).findFirst().orElse(null);
  }

  private static @Nullable NumberRange range(List<Atom> clause, String key) {
    NumberRange range = null;
    for (Atom atom : clause) {
      if (atom.key().equals(key)
          && atom.constant() instanceof BigDecimal number
          && atom.whole() instanceof NumberRange whole) {
        NumberRange own = whole.where(atom.relation(), number);
        range = range == null ? own : range.and(own);
      }
    }
    return range;
  }

  private void error(Rule rule, @Nullable Atom atom, String message) {
    int line = atom == null ? rule.line() : atom.compare().line();
    int column = atom == null ? 0 : atom.compare().column();
    faults.error(FaultKind.DIRECTION, rule.path(), line, column, message);
  }

  private void notice(Rule rule, Atom atom, String message) {
    faults.add(
        new Fault(
            FaultKind.DIRECTION,
            Fault.Level.NOTICE,
            rule.path(),
            atom.compare().line(),
            atom.compare().column(),
            "",
            message));
  }
}
