package io.pingyi.rules.strength;

import io.pingyi.facts.Subject;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Verdict;
import io.pingyi.rules.cases.CaseColumns;
import io.pingyi.rules.cases.CaseOutcome;
import io.pingyi.rules.cases.CaseSubjects;
import io.pingyi.rules.cases.RuleCase;
import io.pingyi.rules.drl.PlainJudge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases among which a missing one is looked for: each written case with one value changed, then
 * every combination of the values of {@link Domain}, as long as there are not too many.
 */
final class CaseSpace {

  /** Beyond it only pairs of values are combined. */
  private static final int MOST = 4_000;

  private final Version version;
  private final CaseSubjects subjects;
  private final Domain domain;
  private final PlainJudge judge;
  private final Set<List<Map<String, String>>> seen = new LinkedHashSet<>();
  private final List<Candidate> definite = new ArrayList<>();
  private final List<Candidate> open = new ArrayList<>();

  private CaseSpace(Version version, CaseSubjects subjects) {
    this.version = version;
    this.subjects = subjects;
    this.domain = Domain.of(version);
    this.judge = version.judge();
  }

  /** Candidates, those with a clear verdict first. */
  static List<Candidate> around(Version version, List<RuleCase> written, CaseSubjects subjects) {
    CaseSpace space = new CaseSpace(version, subjects);
    written.forEach(rule -> space.vary(rule.given(), 1));
    space.combine(written);
    List<Candidate> all = new ArrayList<>(space.definite);
    all.addAll(space.open);
    return all;
  }

  /**
   * Raw cells and values derived from them would contradict each other: then only the day varies.
   */
  private void vary(List<Map<String, String>> rows, int depth) {
    boolean raw =
        rows.get(0).keySet().stream().anyMatch(heading -> heading.startsWith(CaseColumns.RAW));
    domain
        .columns()
        .forEach(
            (heading, values) -> {
              if (raw && !heading.equals(CaseColumns.DATE)) {
                return;
              }
              for (int row = 0; row < (single(heading) ? 1 : rows.size()); row++) {
                for (String value : values) {
                  List<Map<String, String>> changed = with(rows, row, heading, value);
                  add(changed);
                  if (depth > 1 && seen.size() < MOST) {
                    vary(changed, depth - 1);
                  }
                }
              }
            });
  }

  private static boolean single(String heading) {
    return heading.equals(CaseColumns.DATE) || heading.equals(CaseColumns.SECTOR);
  }

  private static List<Map<String, String>> with(
      List<Map<String, String>> rows, int row, String heading, String value) {
    List<Map<String, String>> changed = new ArrayList<>(rows);
    Map<String, String> cells = new LinkedHashMap<>(rows.get(row));
    if (value.isEmpty() && !heading.equals(CaseColumns.SECTOR)) {
      cells.remove(heading);
    } else {
      cells.put(heading, value);
    }
    changed.set(row, cells);
    return changed;
  }

  private void combine(List<RuleCase> written) {
    long product = 1;
    for (Map.Entry<String, Set<String>> column : domain.columns().entrySet()) {
      int values = column.getValue().size();
      product *= domain.several().contains(column.getKey()) ? (long) values * values : values;
      if (product > MOST) {
        written.forEach(rule -> vary(rule.given(), 2));
        return;
      }
    }
    List<String> headings = new ArrayList<>(domain.columns().keySet());
    fill(headings, 0, List.of(Map.of()));
  }

  private void fill(List<String> headings, int at, List<Map<String, String>> rows) {
    if (at == headings.size()) {
      add(rows);
      return;
    }
    String heading = headings.get(at);
    for (String value : domain.of(heading)) {
      List<Map<String, String>> first = with(rows, 0, heading, value);
      fill(headings, at + 1, first);
      if (domain.several().contains(heading) && !value.isEmpty()) {
        for (String other : domain.of(heading)) {
          if (!other.isEmpty()) {
            List<Map<String, String>> more = new ArrayList<>(first);
            Map<String, String> second =
                new LinkedHashMap<>(more.size() > 1 ? more.get(1) : new HashMap<>());
            second.put(heading, other);
            more = new ArrayList<>(more.subList(0, 1));
            more.add(second);
            fill(headings, at + 1, more);
          }
        }
      }
    }
  }

  private void add(List<Map<String, String>> rows) {
    Candidate candidate = seen.add(rows) ? candidate(rows) : null;
    if (candidate != null) {
      boolean clear = !candidate.outcome().verdict().equals(Verdict.UNDETERMINED.label());
      (clear ? definite : open).add(candidate);
    }
  }

  /** Null for a combination that no case file could hold, or on which a rule fails. */
  private @Nullable Candidate candidate(List<Map<String, String>> rows) {
    Criterion criterion = version.criterion();
    RuleCase given = new RuleCase("", 0, criterion.code(), "", "", rows, "", "", "");
    try {
      LocalDate day = CaseSubjects.day(given);
      if (!criterion.inForce(day)) {
        return null;
      }
      Subject subject = subjects.of(given, criterion);
      CaseOutcome outcome = CaseOutcome.of(judge.judge(subject, day));
      return outcome.verdict().equals(Verdict.RULE_FAILED.label())
          ? null
          : new Candidate(given, subject, day, outcome);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
