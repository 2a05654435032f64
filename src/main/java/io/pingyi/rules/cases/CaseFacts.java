package io.pingyi.rules.cases;

import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.Step;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Records;
import io.pingyi.rules.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the facts of a case from its given values; what is not given is missing. */
final class CaseFacts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CaseColumns columns;
  private final LocalDate assessmentDate;
  private final Function<Map<String, String>, DevelopmentRecord> persons;

  CaseFacts(
      CaseColumns columns,
      LocalDate assessmentDate,
      Function<Map<String, String>, DevelopmentRecord> persons) {
    this.columns = columns;
    this.assessmentDate = assessmentDate;
    this.persons = persons;
  }

  List<Fact> of(RuleCase rule, Criterion criterion) {
    List<Fact> facts = new ArrayList<>();
    Map<String, String> first = rule.given().get(0);
    for (Vocabulary.FactType type : columns.types()) {
      if (type.type() == DevelopmentRecord.class) {
        for (int i = 0; i < rule.given().size(); i++) {
          facts.add(person(type, rule.given().get(i), i + 1, criterion));
        }
      } else {
        facts.add(record(type, first, components(type, "T001", "测试支部")));
      }
    }
    for (int i = 0; i < rule.given().size(); i++) {
      int row = i + 1;
      rule.given().get(i).forEach((heading, text) -> named(heading, text, row, facts));
    }
    return facts;
  }

  private static void named(String heading, String text, int row, List<Fact> facts) {
    if (heading.startsWith(CaseColumns.INDICATOR)) {
      String name = heading.substring(CaseColumns.INDICATOR.length());
      boolean blank = text.equals("空");
      Boolean yes = text.equals("是") ? Boolean.TRUE : text.equals("否") ? Boolean.FALSE : null;
      facts.add(
          new Indicator(
              name,
              CaseValues.numberIfAny(text),
              blank ? null : text,
              CaseValues.dateIfAny(text),
              yes,
              0,
              row));
    } else if (heading.startsWith(CaseColumns.RATE)) {
      facts.add(rate(heading, text));
    }
  }

  private static CriterionRate rate(String heading, String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2) {
      throw new CaseValues.CaseException("“" + heading + "”应填 满足数/应评数，如 8/10，现为“" + text + "”");
    }
    int met = CaseValues.whole(heading, parts[0]);
    int judged = CaseValues.whole(heading, parts[1]);
    BigDecimal rate =
        judged == 0
            ? null
            : BigDecimal.valueOf(met)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(judged), 6, RoundingMode.DOWN);
    String criterion = heading.substring(CaseColumns.RATE.length());
    return new CriterionRate(criterion, met, judged, rate);
  }

  private Fact person(
      Vocabulary.FactType type, Map<String, String> given, int number, Criterion criterion) {
    Map<String, String> raw = new LinkedHashMap<>();
    Map<Step, DateRange> steps = new EnumMap<>(Step.class);
    Set<Step> missing = EnumSet.noneOf(Step.class);
    given.forEach(
        (heading, text) -> {
          if (heading.startsWith(CaseColumns.RAW)) {
            raw.put(heading.substring(CaseColumns.RAW.length()), text);
          } else if (heading.startsWith(CaseColumns.STEP)) {
            step(heading, text, steps, missing);
          }
        });
    if (!raw.isEmpty()) {
      raw.put(CaseColumns.DATE, assessmentDate.toString());
      return record(type, given, values(persons.apply(raw)));
    }
    if (steps.isEmpty() && criterion.step() != null) {
      steps.put(criterion.step(), DateRange.of(assessmentDate));
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("person", "P" + number);
    values.put("steps", Map.copyOf(steps));
    values.put("missingSteps", Set.copyOf(missing));
    return record(type, given, values);
  }

  private void step(String heading, String text, Map<Step, DateRange> steps, Set<Step> missing) {
    Step step = Step.ofLabel(heading.substring(CaseColumns.STEP.length())).orElseThrow();
    if (text.equals("缺")) {
      LocalDate first = assessmentDate.withDayOfYear(1);
      steps.put(step, new DateRange(first, assessmentDate));
      missing.add(step);
    } else {
      steps.put(step, CaseValues.range(heading, text));
    }
  }

  private static Map<String, @Nullable Object> components(
      Vocabulary.FactType type, String code, String name) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (RecordComponent component : type.type().getRecordComponents()) {
      switch (component.getName()) {
        case "code" -> values.put("code", code);
        case "name" -> values.put("name", name);
        default -> values.put(component.getName(), null);
      }
    }
    return values;
  }

  private static Map<String, @Nullable Object> values(DevelopmentRecord person) {
    Map<String, @Nullable Object> values = new HashMap<>();
    try {
      for (RecordComponent component : DevelopmentRecord.class.getRecordComponents()) {
        values.put(component.getName(), component.getAccessor().invoke(person));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("facts are public records", e);
    }
    return values;
  }

  private Fact record(
      Vocabulary.FactType type, Map<String, String> given, Map<String, @Nullable Object> values) {
    Set<String> uncertain = copy(values.get("uncertain"));
    Set<String> notApplicable = new HashSet<>();
    given.forEach(
        (heading, text) -> {
          if (!type.equals(columns.typeOf(heading)) || text.isEmpty()) {
            return;
          }
          Vocabulary.Value value = type.values().get(heading);
          if (value == null) {
            return;
          }
          if (text.equals("不适用")) {
            notApplicable.add(value.component());
            return;
          }
          boolean bound = value.isNumber() && text.endsWith(CaseValues.AT_LEAST);
          String plain = bound ? text.substring(0, text.length() - 1) : text;
          values.put(value.component(), CaseValues.typed(value, plain));
          if (bound) {
            uncertain.add(value.component());
          }
        });
    values.put("uncertain", Set.copyOf(uncertain));
    values.put("notApplicable", Set.copyOf(notApplicable));
    values.put("bounds", Map.of());
    return Records.of(type.type(), values);
  }

  private static Set<String> copy(@Nullable Object names) {
    Set<String> copy = new HashSet<>();
    if (names instanceof Set<?> set) {
      set.forEach(name -> copy.add(String.valueOf(name)));
    }
    return copy;
  }
}
