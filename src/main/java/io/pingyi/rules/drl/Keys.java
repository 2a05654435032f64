package io.pingyi.rules.drl;

import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Indicator;
import io.pingyi.rules.Vocabulary;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts of which an organisation has many, told apart by a name that the rule must give. */
final class Keys {

  /** Component that holds the name, by kind of fact. */
  static final Map<Class<?>, String> COMPONENTS =
      Map.of(Indicator.class, "name", CriterionRate.class, "criterion");

  private static final Pattern INDICATOR = Pattern.compile("[^.]+\\.[^.]+");

  private Keys() {}

  /** The name a pattern asks for; null for other kinds of fact. */
  static @Nullable String of(Token at, Vocabulary.FactType type, Condition condition) {
    String component = COMPONENTS.get(type.type());
    if (component == null) {
      return null;
    }
    for (Condition part : ((Condition.All) condition).of()) {
      if (part instanceof Condition.Compare compare
          && compare.relation() == Condition.Relation.EQUAL
          && compare.left() instanceof Operand.Field field
          && field.value().component().equals(component)
          && compare.right() instanceof Operand.Text text) {
        if (type.type() == Indicator.class && !INDICATOR.matcher(text.value()).matches()) {
          throw new SyntaxException(at, "指标名应写成“表名.列名”，现为“" + text.value() + "”");
        }
        return text.value();
      }
    }
    String word =
        type.values().values().stream()
            .filter(value -> value.component().equals(component))
            .findFirst()
            .orElseThrow()
            .word();
    throw new SyntaxException(at, type.word() + "里要写明 " + word + " == \"…\"");
  }

  /** Name of a fact of such a kind. */
  static @Nullable String of(io.pingyi.facts.Fact fact) {
    if (fact instanceof Indicator indicator) {
      return indicator.name();
    }
    return fact instanceof CriterionRate rate ? rate.criterion() : null;
  }
}
