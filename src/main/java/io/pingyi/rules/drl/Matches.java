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
  private final int most;
  private int culprit = -1;

  Matches(int rules, int mostOfOneRule) {
    this.counts = new int[rules];
    this.most = mostOfOneRule;
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
    if (++counts[match.rule()] > most) {
      culprit = match.rule();
      throw new IllegalStateException("rule " + culprit + " matched more than " + most + " times");
    }
    found.add(match);
  }

  List<Match> found() {
    return found;
  }

  /** Number of the rule that matched too often; -1 when none did. */
  int culprit() {
    return culprit;
  }
}
