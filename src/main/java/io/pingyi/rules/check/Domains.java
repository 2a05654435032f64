package io.pingyi.rules.check;

import io.pingyi.facts.Branch;
import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.Unit;
import io.pingyi.rules.Vocabulary;
import io.pingyi.rules.drl.Operand;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What values a field can have at all: by its type, its unit and the list of words in its note. */
final class Domains {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Words divided by 、 and nothing else; a list that ends with 等 is open. */
  private static final Pattern CLOSED = Pattern.compile("\\p{IsHan}+(、\\p{IsHan}+)+(?<!等)");

  /** Counted, so never below zero; months and days between two dates may be. */
  private static final Set<String> COUNTED =
      Set.of("人", "次", "项", "个", "票", "处", "个季度", "个月", "岁", "学时");

  private static final List<Class<?>> COUNTED_ANYHOW =
      List.of(Branch.class, Unit.class, CriterionRate.class);

  private Domains() {}

  static Range of(Vocabulary.FactType type, Vocabulary.Value value) {
    return switch (Operand.Type.of(value.type())) {
      case YES_NO -> WordRange.of(Set.of("是", "否"));
      case TEXT -> {
        Set<String> words = words(value);
        yield words.isEmpty() ? WordRange.any() : WordRange.of(words);
      }
      case DATE -> WordRange.any();
      case NUMBER -> number(type, value);
    };
  }

  private static NumberRange number(Vocabulary.FactType type, Vocabulary.Value value) {
    boolean whole = value.type() == Integer.class;
    String unit = value.unit();
    if (unit.equals("%") || unit.equals("分")) {
      return NumberRange.between(false, BigDecimal.ZERO, HUNDRED);
    }
    boolean counted =
        COUNTED.contains(unit) || (!unit.isEmpty() && COUNTED_ANYHOW.contains(type.type()));
    boolean zero = counted && type.type() != Indicator.class;
    return NumberRange.between(whole, zero ? BigDecimal.ZERO : null, null);
  }

  /** The words a text may be; empty when the list is open. */
  static Set<String> words(Vocabulary.Value value) {
    boolean closed = value.type() == String.class && CLOSED.matcher(value.note()).matches();
    return closed ? new LinkedHashSet<>(List.of(value.note().split("、", -1))) : Set.of();
  }
}
