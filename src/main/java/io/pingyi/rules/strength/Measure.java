package io.pingyi.rules.strength;

import io.pingyi.facts.Subject;
import io.pingyi.rules.TablePlaces;
import io.pingyi.rules.cases.CaseOutcome;
import io.pingyi.rules.cases.CaseRunner;
import io.pingyi.rules.cases.CaseSubjects;
import io.pingyi.rules.cases.RuleCase;
import io.pingyi.rules.drl.PlainJudge;
import io.pingyi.rules.drl.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures how strong the passing cases of one criterion are. */
final class Measure {

  private final Version version;
  private final CaseSubjects subjects;
  private final List<Written> written = new ArrayList<>();
  private final Map<Candidate, Suggestion> suggestions = new LinkedHashMap<>();
  private final List<Weakness> sides = new ArrayList<>();
  private final List<Weakness> unnoticed = new ArrayList<>();
  private @Nullable List<Candidate> space;
  private int noticed;
  private int equivalent;

  private record Written(RuleCase rule, Subject subject, LocalDate day) {}

  Measure(Version version, CaseSubjects subjects) {
    this.version = version;
    this.subjects = subjects;
  }

  /** Measures with those cases that pass. */
  CriterionStrength of(List<RuleCase> cases, TablePlaces places) {
    PlainJudge judge = version.judge();
    for (RuleCase rule : cases) {
      Written passing = passing(rule, judge);
      if (passing != null) {
        written.add(passing);
      }
    }
    List<Mutant> mutants = new ArrayList<>(RuleMutants.of(version));
    mutants.addAll(TableMutants.of(version, places));
    mutants.forEach(this::judge);
    version.rules().forEach(rule -> SideCheck.of(rule).forEach(check -> side(rule, check)));
    return new CriterionStrength(
        version.criterion(),
        cases.isEmpty() ? "" : cases.get(0).file(),
        List.of(),
        sides,
        noticed,
        unnoticed,
        equivalent,
        space == null ? 0 : space.size(),
        List.copyOf(suggestions.values()));
  }

  private @Nullable Written passing(RuleCase rule, PlainJudge judge) {
    try {
      Subject subject = subjects.of(rule, version.criterion());
      LocalDate day = CaseSubjects.day(rule);
      boolean passes =
          version.criterion().inForce(day)
              && CaseRunner.compare(rule, judge.judge(subject, day)).passed();
      return passes ? new Written(rule, subject, day) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void judge(Mutant mutant) {
    PlainJudge judge = mutant.version().judge();
    for (Written one : written) {
      if (!CaseRunner.compare(one.rule(), judge.judge(one.subject(), one.day())).passed()) {
        noticed++;
        return;
      }
    }
    Candidate killer = killer(judge);
    if (killer == null) {
      equivalent++;
    } else {
      unnoticed.add(new Weakness(mutant.place(), mutant.change(), suggest(killer)));
    }
  }

  private @Nullable Candidate killer(PlainJudge judge) {
    for (Candidate candidate : suggestions.keySet()) {
      if (differs(candidate, judge)) {
        return candidate;
      }
    }
    for (Candidate candidate : space()) {
      if (differs(candidate, judge)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean differs(Candidate candidate, PlainJudge judge) {
    return !CaseOutcome.of(judge.judge(candidate.subject(), candidate.day()))
        .equals(candidate.outcome());
  }

  private void side(Rule rule, SideCheck check) {
    List<Rule> turned = new ArrayList<>(version.rules());
    turned.set(turned.indexOf(rule), check.opposite());
    PlainJudge opposite = version.with(turned).judge();
    for (SideCheck.Side side : check.sides()) {
      if (written.stream().anyMatch(one -> side.tried().test(one.subject()))) {
        continue;
      }
      Candidate found = null;
      for (Candidate candidate : all()) {
        if (side.tried().test(candidate.subject()) && differs(candidate, opposite)) {
          found = candidate;
          break;
        }
      }
      if (found != null) {
        sides.add(new Weakness(check.place(), side.missing(), suggest(found)));
      }
    }
  }

  private List<Candidate> all() {
    List<Candidate> all = new ArrayList<>(suggestions.keySet());
    all.addAll(space());
    return all;
  }

  private List<Candidate> space() {
    if (space == null) {
      space = CaseSpace.around(version, written.stream().map(Written::rule).toList(), subjects);
    }
    return space;
  }

  private int suggest(Candidate candidate) {
    RuleCase given = candidate.given();
    CaseOutcome outcome = candidate.outcome();
    return suggestions
        .computeIfAbsent(
            candidate,
            key ->
                new Suggestion(
                    suggestions.size() + 1,
                    new RuleCase(
                        given.file(),
                        given.line(),
                        given.criterion(),
                        given.name(),
                        given.note(),
                        given.given(),
                        outcome.verdict(),
                        String.join("; ", outcome.findings()),
                        outcome.points().toPlainString())))
        .number();
  }
}
