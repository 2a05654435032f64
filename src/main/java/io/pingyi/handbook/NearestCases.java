package io.pingyi.handbook;

import io.pingyi.rules.Verdict;
import io.pingyi.rules.cases.RuleCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the cases that show a criterion's boundary: for each finding the pair of a case with it
 * and a case without it whose given values differ least.
 */
final class NearestCases {

  /** One more value that differs outweighs any difference of numbers. */
  private static final double OTHER_VALUE = 1000;

  private static final double DAYS = 400;

  private NearestCases() {}

  /** The chosen cases in the order of their file. */
  static List<RuleCase> of(List<RuleCase> cases, List<String> codes) {
    Set<RuleCase> chosen = new HashSet<>();
    for (String code : codes) {
      List<RuleCase> with = cases.stream().filter(one -> codes(one).contains(code)).toList();
      chosen.addAll(nearest(with, without(cases, code)));
    }
    if (codes.isEmpty()) {
      chosen.addAll(nearest(verdict(cases, Verdict.NOT_MET), verdict(cases, Verdict.MET)));
    }
    return cases.stream().filter(chosen::contains).toList();
  }

  /** The finding codes a case expects. */
  static Set<String> codes(RuleCase example) {
    Set<String> codes = new HashSet<>();
    for (String part : example.findings().split("[;；]", -1)) {
      String code = part.strip().split("[×*]|(?<=[0-9])[xX]", -1)[0].strip();
      if (!code.isEmpty()) {
        codes.add(code);
      }
    }
    return codes;
  }

  /** Cases that are met, or else those whose finding is another. */
  private static List<RuleCase> without(List<RuleCase> cases, String code) {
    List<RuleCase> met = verdict(cases, Verdict.MET);
    return met.isEmpty()
        ? verdict(cases, Verdict.NOT_MET).stream()
            .filter(one -> !codes(one).contains(code))
            .toList()
        : met;
  }

  private static List<RuleCase> verdict(List<RuleCase> cases, Verdict verdict) {
    return cases.stream().filter(one -> one.verdict().equals(verdict.label())).toList();
  }

  private static List<RuleCase> nearest(List<RuleCase> with, List<RuleCase> without) {
    List<RuleCase> best = new ArrayList<>(with.isEmpty() ? without : with);
    best = best.subList(0, Math.min(1, best.size()));
    double least = Double.MAX_VALUE;
    for (RuleCase one : with) {
      for (RuleCase other : without) {
        double distance = distance(one, other);
        if (distance < least) {
          least = distance;
          best = List.of(one, other);
        }
      }
    }
    return best;
  }

  private static double distance(RuleCase one, RuleCase other) {
    double distance = Math.abs(one.given().size() - other.given().size()) * OTHER_VALUE;
    Map<String, String> left = one.given().get(0);
    Map<String, String> right = other.given().get(0);
    Set<String> headings = new HashSet<>(left.keySet());
    headings.addAll(right.keySet());
    for (String heading : headings) {
      distance += distance(left.getOrDefault(heading, ""), right.getOrDefault(heading, ""));
    }
    return distance;
  }

  private static double distance(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    if (CaseWords.isNumber(left) && CaseWords.isNumber(right)) {
      double gap = new BigDecimal(left).subtract(new BigDecimal(right)).abs().doubleValue();
      return OTHER_VALUE + gap;
    }
    LocalDate from = day(left);
    LocalDate to = day(right);
    return from == null || to == null
        ? OTHER_VALUE * 2
        : OTHER_VALUE + Math.abs(from.toEpochDay() - to.toEpochDay()) / DAYS;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
