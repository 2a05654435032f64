package io.pingyi.rules.check;

import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** Writes conditions back in the author's words, the same words for the same meaning. */
final class Texts {

  private final Rule rule;

  Texts(Rule rule) {
    this.rule = rule;
  }

  /** Names a value the same in every rule: kind of fact, name of an indicator, field. */
  String key(Operand operand) {
    if (operand instanceof Operand.Field field) {
      return of(rule.patterns().get(field.pattern())) + "." + field.value().word();
    }
    if (operand instanceof Operand.Arithmetic sum) {
      return "(" + key(sum.left()) + sum.operator() + key(sum.right()) + ")";
    }
    return shown(operand);
  }

  /** A kind of fact, with the name of an indicator or criterion. */
  static String of(Rule.Pattern pattern) {
    return pattern.type().word() + (pattern.key() == null ? "" : "[" + pattern.key() + "]");
  }

  /** As authors write it. */
  static String shown(Operand operand) {
    if (operand instanceof Operand.Field field) {
      return field.value().word();
    }
    if (operand instanceof Operand.Arithmetic sum) {
      return shown(sum.left()) + " " + sum.operator() + " " + shown(sum.right());
    }
    if (operand instanceof Operand.Amount number) {
      String value = plain(number.value());
      return number.threshold() == null ? value : number.threshold() + "（" + value + "）";
    }
    if (operand instanceof Operand.Text text) {
      return "\"" + text.value() + "\"";
    }
    return ((Operand.YesNo) operand).value() ? "是" : "否";
  }

  static String shown(Condition.Compare compare) {
    return shown(compare.left()) + " " + compare.relation().symbol() + " " + shown(compare.right());
  }

  static String plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  /** Keys of the fields an operand reads. */
  Set<String> fields(Operand operand) {
    Set<String> fields = new LinkedHashSet<>();
    collect(operand, fields);
    return fields;
  }

  private void collect(Operand operand, Set<String> fields) {
    if (operand instanceof Operand.Arithmetic sum) {
      collect(sum.left(), fields);
      collect(sum.right(), fields);
    } else if (operand instanceof Operand.Field) {
      fields.add(key(operand));
    }
  }
}
