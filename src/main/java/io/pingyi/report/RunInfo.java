package io.pingyi.report;

import io.pingyi.intake.SourceTable;
import io.pingyi.rules.Rubric;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The identity and the counts of a run, as the manifest tells them.
 *
 * @param id run identity: hash of year, input, rules and settings, lower-case hex, 16 digits
 * @param year 考核年度
 * @param assessmentDate 考核基准日
 * @param programVersion version of the program
 * @param rulesHash SHA-256 of the rules folder's content
 * @param inputHash SHA-256 over the input files
 * @param settings settings that decide the result, by name, sorted
 * @param rubrics in the order of {@code rubrics.csv}; the verifier reads levels and totals from
 *     them
 * @param tables source tables with their balance
 * @param counts named counts of the run in a fixed order, among them the names below
 */
public record RunInfo(
    String id,
    int year,
    LocalDate assessmentDate,
    String programVersion,
    String rulesHash,
    String inputHash,
    Map<String, String> settings,
    List<Rubric> rubrics,
    List<SourceTable> tables,
    Map<String, Long> counts) {

  /** Count of organisations that intake found. */
  public static final String ORGANISATIONS = "organisations";

  /** Count of organisations with at least one line in the scorecard, scored or failed. */
  public static final String ASSESSED = "assessed";

  /** Count of organisations without a line in the scorecard; each has its reason. */
  public static final String EXCLUDED = "excluded";

  /** Count of lines of {@code problems.csv}. */
  public static final String PROBLEMS = "problems";
}
