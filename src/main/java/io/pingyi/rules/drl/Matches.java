package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what the rules of one judgement matched. Public only because compiled rules live in
 * another package; they can do nothing but call it.
 */
public final class Matches {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean CPU_TIME = THREADS.isCurrentThreadCpuTimeSupported();

  private final List<Match> found = new ArrayList<>();
  private final int[] counts;
  private final Budget budget;
  private final long start = System.nanoTime();
  private final long startCpu = cpu();
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
    if (late()) {
      stop(match, "用时超过 " + budget.time().toSeconds() + " 秒");
    }
    found.add(match);
  }

  /** A process that was suspended, or starved, must not turn an honest rule into a failed one. */
  private boolean late() {
    long most = budget.time().toNanos();
    return System.nanoTime() - start > most && cpu() - startCpu > most;
  }

  /** Of this thread, in nanoseconds; a rule can only compute, so it has no other way to be long. */
  private static long cpu() {
    return CPU_TIME ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
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
