package io.pingyi.rules;

import io.pingyi.facts.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rubric (考核指标): a row of {@code criteria.csv}.
 *
 * @param code unique, begins with the rubric's code
 * @param title 指标名称, a proposition that can be answered yes or no
 * @param rubric code of the rubric
 * @param dimension one of the five dimensions
 * @param kind 指标性质
 * @param fullPoints full points; zero in a rubric that deducts from its total, and for a veto
 * @param sectors sectors it applies to; empty means all
 * @param missing what the published score does when it cannot be judged
 * @param step for a criterion on persons, the step whose date decides year and text in force
 * @param ceiling for a veto, the best grade that may still be proposed
 * @param basis clause it rests on
 * @param remedy sentence of advice
 * @param from first day it is in force
 * @param to last day it is in force
 * @param line line in {@code criteria.csv}
 */
public record Criterion(
    String code,
    String title,
    String rubric,
    String dimension,
    Kind kind,
    BigDecimal fullPoints,
    Set<String> sectors,
    MissingPolicy missing,
    @Nullable Step step,
    @Nullable String ceiling,
    String basis,
    String remedy,
    LocalDate from,
    LocalDate to,
    int line) {

  /** 生效日期 of a row that names none: the day the party was founded, before any of its rules. */
  public static final LocalDate ALWAYS = LocalDate.of(1921, 7, 1);

  /** 失效日期 of a row that names none. */
  public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

  /** Keeps the set as it is now. */
  public Criterion {
    sectors = Set.copyOf(sectors);
  }

  /** Whether it is in force on a day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
