package io.pingyi.rules.strength;

import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions in the words in which authors write them. */
final class Words {

  private Words() {}

  static String of(Condition condition) {
    List<Condition.Compare> list = list(condition);
    if (list != null) {
      String items =
          list.stream().map(item -> of(item.right())).collect(Collectors.joining(", ", "( ", " )"));
      String word = condition instanceof Condition.All ? " not in " : " in ";
      return of(list.get(0).left()) + word + items;
    }
    if (condition instanceof Condition.All all) {
      return all.of().stream().map(Words::of).collect(Collectors.joining(" && "));
    }
    if (condition instanceof Condition.Any any) {
      return any.of().stream().map(Words::of).collect(Collectors.joining(" || "));
    }
    if (condition instanceof Condition.Present present) {
      return present.field().value().word();
    }
    Condition.Compare compare = (Condition.Compare) condition;
    return of(compare.left()) + " " + compare.relation().symbol() + " " + of(compare.right());
  }

  static String of(Operand operand) {
    if (operand instanceof Operand.Amount number) {
      return number.threshold() == null ? Units.shown(number.value()) : number.threshold();
    }
    if (operand instanceof Operand.Text text) {
      return "\"" + text.value() + "\"";
    }
    if (operand instanceof Operand.YesNo answer) {
      return String.valueOf(answer.value());
    }
    if (operand instanceof Operand.Arithmetic sum) {
      return of(sum.left()) + " " + sum.operator() + " " + of(sum.right());
    }
    return ((Operand.Field) operand).value().word();
  }

  /**
   * The items of {@code in (…)} or {@code not in (…)}; null for every other condition. One value is
   * compared with at least two others.
   */
  static @Nullable List<Condition.Compare> list(Condition condition) {
    boolean all = condition instanceof Condition.All;
    List<Condition> parts =
        condition instanceof Condition.All a
            ? a.of()
            : condition instanceof Condition.Any b ? b.of() : List.of();
    if (parts.size() < 2) {
      return null;
    }
    List<Condition.Compare> items = new ArrayList<>();
    for (Condition part : parts) {
      if (!(part instanceof Condition.Compare compare)
          || compare.relation() != (all ? Condition.Relation.DIFFERENT : Condition.Relation.EQUAL)
          || !(items.isEmpty() || items.get(0).left().equals(compare.left()))) {
        return null;
      }
      items.add(compare);
    }
    return items;
  }

  /** The first line on which something of a condition stands; zero when nothing does. */
  static int line(Condition condition) {
    if (condition instanceof Condition.Compare compare) {
      return compare.line();
    }
    List<Condition> parts =
        condition instanceof Condition.All a
            ? a.of()
            : condition instanceof Condition.Any b ? b.of() : List.of();
    return parts.stream().mapToInt(Words::line).filter(line -> line > 0).findFirst().orElse(0);
  }
}
