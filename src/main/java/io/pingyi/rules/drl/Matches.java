package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what the rules of one judgement matched. Public only because compiled rules live in
 * another package; they can do nothing but call it.
 */
public final class Matches {

  private final List<Match> found = new ArrayList<>();
  private final int[] counts;
  private final Budget budget;
  private final long start = System.nanoTime();
  private int culprit = -1;
  private String trouble = "";

  Matches(int rules, Budget budget) {
    this.counts = new int[rules];
    this.budget = budget;
  }

  /**
   * One match.
   *
   * @param rule number of the rule
   * @param facts the facts it matched, in the order of its wanted patterns
   */
  record Match(int rule, List<Fact> facts) {}

  /** A match of one fact. */
  public void add(int rule, Fact first) {
    keep(new Match(rule, List.of(first)));
  }

  /** A match of two facts. */
  public void add(int rule, Fact first, Fact second) {
    keep(new Match(rule, List.of(first, second)));
  }

  /** A match of three facts. */
  public void add(int rule, Fact first, Fact second, Fact third) {
    keep(new Match(rule, List.of(first, second, third)));
  }

  private void keep(Match match) {
    if (++counts[match.rule()] > budget.matches()) {
      stop(match, "匹配超过 " + budget.matches() + " 次");
    }
    if (System.nanoTime() - start > budget.time().toNanos()) {
      stop(match, "用时超过 " + budget.time().toSeconds() + " 秒");
    }
    found.add(match);
  }

  private void stop(Match match, String what) {
    culprit = match.rule();
    trouble = what;
    throw new IllegalStateException("rule " + culprit + " exceeds its budget");
  }

  List<Match> found() {
    return found;
  }

  /** What the culprit did, in Chinese. */
  String trouble() {
    return trouble;
  }

  /** Number of the rule that exceeded the budget; -1 when none did. */
  int culprit() {
    return culprit;
  }
}
