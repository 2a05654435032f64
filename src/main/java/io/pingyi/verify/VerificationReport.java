package io.pingyi.verify;

import java.util.ArrayList;
import java.util.List;

/** What the verification of a run found. */
public final class VerificationReport {

  private final List<Check> checks;

  VerificationReport(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Whether every check passed. */
  public boolean passed() {
    return checks.stream().allMatch(Check::passed);
  }

  /**
   * The report for users, in Chinese: each check with its count, each difference with its place.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    checks.forEach(check -> lines.addAll(check.lines()));
    lines.add(passed() ? "结论：全部相符。" : "结论：存在不符，见上面标明“不符”的各项。");
    return lines;
  }
}
