package io.pingyi.rules.drl;

import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Writes vetted rules as DRL. The text is made from the vetted records only, never from the
 * author's characters, so that nothing can be compiled that was not vetted.
 */
final class Renderer {

  private Renderer() {}

  /** The rules of one rubric as one file; rule {@code r<n>} is the n-th. */
  static String render(String packageName, List<Rule> rules, Vocabulary vocabulary) {
    StringBuilder out = new StringBuilder("package ").append(packageName).append(";\n");
    for (Vocabulary.FactType type : vocabulary.types()) {
      out.append("import ").append(type.type().getName()).append(";\n");
    }
    out.append("import ").append(Exact.class.getName()).append(";\n");
    out.append("global ").append(Matches.class.getName()).append(" matches;\n");
    for (int i = 0; i < rules.size(); i++) {
      rule(i, rules.get(i), out);
    }
    return out.toString();
  }

  private static void rule(int number, Rule rule, StringBuilder out) {
    out.append("rule \"r").append(number).append("\"\nwhen\n");
    StringJoiner facts = new StringJoiner(", ", ", ", "");
    for (Rule.Pattern pattern : rule.patterns()) {
      switch (pattern.mode()) {
        case MATCH -> {
          out.append("  $f").append(pattern.index()).append(" : ");
          facts.add("$f" + pattern.index());
        }
        case NOT -> out.append("  not ");
        case EXISTS -> out.append("  exists ");
      }
      out.append(pattern.type().type().getSimpleName()).append("( ");
      out.append(parts((Condition.All) pattern.condition(), pattern.index())).append(" )\n");
    }
    out.append("then\n  matches.add(").append(number).append(facts).append(");\nend\n");
  }

  private static String parts(Condition.All all, int pattern) {
    return all.of().stream()
        .map(part -> condition(part, pattern))
        .collect(Collectors.joining(", "));
  }

  private static String condition(Condition condition, int pattern) {
    if (condition instanceof Condition.All all) {
      return joined(all.of(), " && ", pattern);
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.of(), " || ", pattern);
    }
    if (condition instanceof Condition.Present present) {
      return "Exact.present(" + field(present.field(), pattern) + ")";
    }
    return compare((Condition.Compare) condition, pattern);
  }

  private static String joined(List<Condition> parts, String by, int pattern) {
    return parts.stream()
        .map(part -> condition(part, pattern))
        .collect(Collectors.joining(by, "(", ")"));
  }

  private static String compare(Condition.Compare compare, int pattern) {
    String method = "Exact." + compare.relation().method();
    Operand left = compare.left();
    Operand right = compare.right();
    return switch (left.type()) {
      case TEXT -> method + "Text(" + plain(left, pattern) + ", " + plain(right, pattern) + ")";
      case YES_NO -> method + "Answer(" + plain(left, pattern) + ", " + plain(right, pattern) + ")";
      case NUMBER -> {
        if (left instanceof Operand.Field field
            && field.value().type() == Integer.class
            && right instanceof Operand.Amount number
            && isInt(number.value())) {
          int value = number.value().intValueExact();
          yield method + "Int(" + field(field, pattern) + ", " + value + ")";
        }
        yield method + "(" + decimal(left, pattern) + ", " + decimal(right, pattern) + ")";
      }
      case DATE -> throw new IllegalStateException("dates are not compared");
    };
  }

  private static boolean isInt(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  private static String plain(Operand operand, int pattern) {
    if (operand instanceof Operand.Text text) {
      return '"' + text.value() + '"';
    }
    if (operand instanceof Operand.YesNo answer) {
      return String.valueOf(answer.value());
    }
    return field((Operand.Field) operand, pattern);
  }

  private static String decimal(Operand operand, int pattern) {
    if (operand instanceof Operand.Amount number) {
      BigDecimal value = number.value();
      return "Exact.number(" + value.unscaledValue() + "L, " + value.scale() + ")";
    }
    if (operand instanceof Operand.Arithmetic sum) {
      String method =
          switch (sum.operator()) {
            case '+' -> "plus";
            case '-' -> "minus";
            default -> "times";
          };
      String left = decimal(sum.left(), pattern);
      return "Exact." + method + "(" + left + ", " + decimal(sum.right(), pattern) + ")";
    }
    Operand.Field field = (Operand.Field) operand;
    String text = field(field, pattern);
    return field.value().type() == Integer.class ? "Exact.number(" + text + ")" : text;
  }

  private static String field(Operand.Field field, int pattern) {
    String component = field.value().component();
    return field.pattern() == pattern ? component : "$f" + field.pattern() + "." + component + "()";
  }
}
