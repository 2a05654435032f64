package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Verdict;
import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides one criterion with rules for one subject, from the matches of its rules. */
final class CriterionJudge {

  private final Criterion criterion;
  private final List<Rule> rules;
  private final SubjectFacts facts;
  private final Applicability applicability;
  private final FindingMaker maker;
  private final BigDecimal total;
  private final boolean fromTotal;

  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Set<Fact> found = identities();
  private final IdentityHashMap<Fact, String> excluded = new IdentityHashMap<>(1);
  private String exclusion = "";

  CriterionJudge(
      Criterion criterion,
      List<Rule> rules,
      SubjectFacts facts,
      Applicability applicability,
      FindingMaker maker,
      BigDecimal total,
      boolean fromTotal) {
    this.criterion = criterion;
    this.rules = rules;
    this.facts = facts;
    this.applicability = applicability;
    this.maker = maker;
    this.total = total;
    this.fromTotal = fromTotal;
  }

  private static Set<Fact> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>(1));
  }

  /** Takes one match of one of the criterion's rules. */
  void take(Rule rule, List<Fact> matched) {
    List<@Nullable Fact> chosen = FindingMaker.chosen(rule, matched);
    Fact focus = FindingMaker.focus(rule, chosen);
    Rule.Verb verb = rule.consequence().verb();
    boolean mustBeCertain =
        rule.hasQuantifiers() || verb == Rule.Verb.BONUS || verb == Rule.Verb.NOT_APPLICABLE;
    if (applicability.of(focus) != Ternary.TRUE
        || (mustBeCertain && new RuleTruth(rule, facts).decide(chosen) != Ternary.TRUE)) {
      return;
    }
    if (verb == Rule.Verb.NOT_APPLICABLE) {
      excluded.put(focus, rule.consequence().reason());
      exclusion = exclusion.isEmpty() ? rule.consequence().reason() : exclusion;
      return;
    }
    FindingPrice price = applicability.price(rule.consequence().code(), focus);
    if (price != null) {
      keep(maker.finding(rule, chosen, price), focus);
    }
  }

  /**
   * Two rules, or one rule through two other facts, may report one code for one fact; it counts
   * once, with the larger quantity.
   */
  private void keep(Finding finding, Fact focus) {
    found.add(focus);
    String key = facts.order(focus) + " " + finding.code();
    findings.merge(key, finding, (a, b) -> a.quantity().compareTo(b.quantity()) >= 0 ? a : b);
  }

  /** The verdict after all matches were taken. */
  CriterionJudgement judge() {
    Openness open = new Openness(facts, maker.evidence(), applicability, total, fromTotal);
    boolean whole = !excluded.isEmpty() && !applicability.byPerson() && findings.isEmpty();
    if (!whole) {
      rules.forEach(rule -> open.look(rule, fact -> applicability.byPerson() && isExcluded(fact)));
    }
    List<Finding> sorted = new ArrayList<>(findings.values());
    sorted.sort(
        Comparator.comparingInt((Finding finding) -> facts.order(finding.fact()))
            .thenComparing(Finding::code));
    Verdict verdict;
    String reason = "";
    if (!sorted.isEmpty()) {
      verdict = Verdict.NOT_MET;
    } else if (whole) {
      verdict = Verdict.NOT_APPLICABLE;
      reason = exclusion;
    } else if (open.count() > 0) {
      verdict = Verdict.UNDETERMINED;
    } else {
      reason = inapplicable();
      verdict = reason.isEmpty() ? Verdict.MET : Verdict.NOT_APPLICABLE;
    }
    return new CriterionJudgement(
        criterion,
        verdict,
        sorted,
        open.count(),
        open.points(),
        open.missing(),
        reason,
        rules.get(0).place(),
        null,
        open.facts(),
        open.cells());
  }

  private boolean isExcluded(Fact fact) {
    return excluded.containsKey(fact) && !found.contains(fact);
  }

  /** Why nothing was there to judge; empty when something was. */
  private String inapplicable() {
    boolean judged = false;
    String reason = "";
    for (Rule rule : rules) {
      Rule.Pattern focus = rule.patterns().get(rule.consequence().pattern());
      for (Fact fact : facts.candidates(focus)) {
        if (fact == null) {
          continue;
        }
        if (applicability.of(fact) == Ternary.FALSE) {
          reason = "当年没有" + focus.type().word() + "到这一步骤";
        } else if (isExcluded(fact)) {
          reason = exclusion;
        } else {
          judged = true;
        }
      }
    }
    if (judged) {
      return nothingToCount();
    }
    Rule first = rules.get(0);
    return reason.isEmpty()
        ? "没有" + first.patterns().get(first.consequence().pattern()).type().word()
        : reason;
  }

  /** Why no rule had anything to count; empty when one of them had. */
  private String nothingToCount() {
    String reason = "";
    for (Rule rule : rules) {
      String word = withoutWhole(rule);
      if (word.isEmpty()) {
        return "";
      }
      reason = reason.isEmpty() ? "没有应计入" + word + "的对象" : reason;
    }
    return reason;
  }

  /** Word of a value of a rule that cannot exist; empty when all can. */
  private String withoutWhole(Rule rule) {
    for (Rule.Pattern pattern : rule.patterns()) {
      for (Fact fact : facts.candidates(pattern)) {
        for (Vocabulary.Value value : pattern.fields()) {
          if (fact != null && Known.notApplicable(fact, value.component())) {
            return value.word();
          }
        }
      }
    }
    return "";
  }

  /** A criterion whose rule failed. */
  static CriterionJudgement failed(Criterion criterion, List<Rule> rules, String reason) {
    return new CriterionJudgement(
        criterion,
        Verdict.RULE_FAILED,
        List.of(),
        0,
        BigDecimal.ZERO,
        List.of(),
        reason,
        rules.get(0).place(),
        null);
  }
}
