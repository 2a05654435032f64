package io.pingyi.rules.strength;

import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.Unit;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Vocabulary;
import io.pingyi.rules.cases.CaseColumns;
import io.pingyi.rules.cases.CaseSubjects;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of each column of a case file that can make a difference to a criterion: every
 * constant of its rules and a unit to both sides, quantities around the steps and caps of its
 * prices, zero, and nothing at all.
 */
final class Domain {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_STEPS = 20;
  private static final int SMALL = 6;

  private final Version version;
  private final Map<String, Set<String>> columns = new LinkedHashMap<>();
  private final Set<String> several = new LinkedHashSet<>();

  private Domain(Version version) {
    this.version = version;
  }

  static Domain of(Version version) {
    Domain domain = new Domain(version);
    version.rules().forEach(domain::rule);
    domain.manual();
    domain.columns.values().forEach(values -> values.add(""));
    domain.days();
    return domain;
  }

  /** Values by heading; an empty text is a cell that is not filled in. */
  Map<String, Set<String>> columns() {
    return columns;
  }

  /** Headings of which a second row may matter, because a rule asks what else there is. */
  Set<String> several() {
    return several;
  }

  private void manual() {
    if (version.criterion().kind() == Kind.MANUAL) {
      around(CaseColumns.MANUAL, version.criterion().fullPoints(), HUNDRED.multiply(HUNDRED));
    }
  }

  private void rule(Rule rule) {
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.key() != null) {
        String heading = heading(pattern, pattern.fields().get(0));
        values(heading)
            .addAll(pattern.type().type() == Indicator.class ? List.of("有", "空") : List.of("8/10"));
        if (pattern.mode() != Rule.Mode.MATCH) {
          several.add(heading);
        }
      }
      condition(rule, pattern, pattern.condition());
    }
    if (rule.consequence().quantity() instanceof Operand.Field counted) {
      quantities(rule, counted);
    }
  }

  private void condition(Rule rule, Rule.Pattern pattern, Condition condition) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(part -> condition(rule, pattern, part));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(part -> condition(rule, pattern, part));
    } else if (condition instanceof Condition.Present present) {
      some(rule, present.field());
    } else if (!pattern.names(condition)) {
      Condition.Compare compare = (Condition.Compare) condition;
      if (!(compare.left() instanceof Operand.Field field && constant(rule, field, compare.right()))
          && !(compare.right() instanceof Operand.Field other
              && constant(rule, other, compare.left()))) {
        Set<BigDecimal> shares = new LinkedHashSet<>();
        shares(compare.left(), shares);
        shares(compare.right(), shares);
        operands(rule, compare.left(), shares);
        operands(rule, compare.right(), shares);
      }
    }
  }

  private boolean constant(Rule rule, Operand.Field field, Operand other) {
    String heading = heading(rule.patterns().get(field.pattern()), field.value());
    if (other instanceof Operand.Amount number) {
      if (heading.startsWith(CaseColumns.RATE)) {
        rates(heading, number.value());
      } else {
        around(heading, number.value(), limit(field.value()));
      }
    } else if (other instanceof Operand.Text text) {
      values(heading).add(text.value());
      values(heading).add("别的");
    } else if (other instanceof Operand.YesNo) {
      values(heading).addAll(List.of("是", "否"));
    } else {
      return false;
    }
    if (field.value().type() == BigDecimal.class
        && rule.patterns().get(field.pattern()).type().type() == Unit.class) {
      values(heading).add("不适用");
    }
    return true;
  }

  private void operands(Rule rule, Operand operand, Set<BigDecimal> shares) {
    if (operand instanceof Operand.Field field) {
      some(rule, field);
      String heading = heading(rule.patterns().get(field.pattern()), field.value());
      for (BigDecimal share : shares) {
        around(heading, share, limit(field.value()));
      }
    } else if (operand instanceof Operand.Arithmetic sum) {
      operands(rule, sum.left(), shares);
      operands(rule, sum.right(), shares);
    }
  }

  /** The numbers by which fields are multiplied: {@code 部分 * 100 < 整体 * 95}. */
  private static void shares(Operand operand, Set<BigDecimal> shares) {
    if (operand instanceof Operand.Amount number) {
      shares.add(number.value());
    } else if (operand instanceof Operand.Arithmetic sum) {
      shares(sum.left(), shares);
      shares(sum.right(), shares);
    }
  }

  /** Values of a field that is compared with another field. */
  private void some(Rule rule, Operand.Field field) {
    String heading = heading(rule.patterns().get(field.pattern()), field.value());
    if (field.value().isNumber() && !heading.startsWith(CaseColumns.RATE)) {
      for (int i = 0; i <= SMALL; i++) {
        values(heading).add(Integer.toString(i));
      }
    } else if (field.value().type() == Boolean.class) {
      values(heading).addAll(List.of("是", "否"));
    }
  }

  private void around(String heading, BigDecimal value, BigDecimal limit) {
    BigDecimal unit = Units.of(value);
    add(heading, value, limit);
    add(heading, value.subtract(unit), limit);
    add(heading, value.add(unit), limit);
    if (fractional(heading)) {
      BigDecimal half = unit.divide(TWO, value.scale() + 2, RoundingMode.HALF_UP);
      add(heading, value.subtract(half), limit);
      add(heading, value.add(half), limit);
    }
    add(heading, BigDecimal.ZERO, limit);
  }

  private boolean fractional(String heading) {
    return heading.startsWith(CaseColumns.INDICATOR)
        || heading.equals(CaseColumns.MANUAL)
        || version.rules().stream()
            .flatMap(rule -> rule.patterns().stream())
            .map(pattern -> pattern.type().values().get(heading))
            .anyMatch(value -> value != null && value.type() == BigDecimal.class);
  }

  private void add(String heading, BigDecimal value, BigDecimal limit) {
    if (value.signum() >= 0 && value.compareTo(limit) <= 0) {
      values(heading).add(Units.shown(value));
    }
  }

  private void rates(String heading, BigDecimal percent) {
    for (int step = -1; step <= 1; step++) {
      int met = percent.intValue() + step;
      if (met >= 0 && met <= HUNDRED.intValue()) {
        values(heading).add(met + "/100");
      }
    }
    values(heading).addAll(List.of("0/0", "10/10", "0/10"));
  }

  /** Quantities around one step, two, and the cap or the full points. */
  private void quantities(Rule rule, Operand.Field counted) {
    String heading = heading(rule.patterns().get(counted.pattern()), counted.value());
    if (heading.startsWith(CaseColumns.RATE)) {
      return;
    }
    Set<BigDecimal> quantities = new LinkedHashSet<>(List.of(BigDecimal.ONE, TWO));
    for (FindingPrice price : version.prices()) {
      if (price.code().equals(rule.consequence().code())) {
        BigDecimal per = price.per();
        quantities.addAll(
            List.of(per.subtract(BigDecimal.ONE), per, per.add(BigDecimal.ONE), per.add(per)));
        quantities.add(per.add(per).add(BigDecimal.ONE));
        BigDecimal most = price.most() == null ? version.criterion().fullPoints() : price.most();
        if (price.points().signum() > 0) {
          BigDecimal steps = most.divide(price.points(), 0, RoundingMode.UP);
          for (int extra = 0; extra <= 1 && steps.intValue() < MOST_STEPS; extra++) {
            quantities.add(steps.add(BigDecimal.valueOf(extra)).multiply(per));
          }
        }
      }
    }
    BigDecimal base =
        rule.consequence().threshold() instanceof Operand.Amount number
            ? number.value()
            : BigDecimal.ZERO;
    boolean below = rule.consequence().verb() == Rule.Verb.BELOW;
    for (BigDecimal quantity : quantities) {
      add(heading, below ? base.subtract(quantity) : base.add(quantity), limit(counted.value()));
    }
  }

  /** The days on which other rows of the price table are in force. */
  private void days() {
    Set<String> days = new LinkedHashSet<>(List.of(""));
    for (FindingPrice price : version.prices()) {
      if (!price.inForce(CaseSubjects.DATE)) {
        LocalDate end = LocalDate.of(price.from().getYear(), 12, 31);
        days.add((end.isAfter(price.to()) ? price.to() : end).toString());
      }
    }
    if (days.size() > 1) {
      columns.put(CaseColumns.DATE, days);
    }
  }

  private Set<String> values(String heading) {
    return columns.computeIfAbsent(heading, key -> new LinkedHashSet<>());
  }

  private static BigDecimal limit(Vocabulary.Value value) {
    return value.unit().equals("%") ? HUNDRED : BigDecimal.valueOf(99_999);
  }

  static String heading(Rule.Pattern pattern, Vocabulary.Value value) {
    if (pattern.type().type() == Indicator.class) {
      return CaseColumns.INDICATOR + pattern.key();
    }
    return pattern.type().type() == CriterionRate.class
        ? CaseColumns.RATE + pattern.key()
        : value.word();
  }

  /** All values of one heading. */
  List<String> of(String heading) {
    return new ArrayList<>(columns.getOrDefault(heading, Set.of()));
  }
}
