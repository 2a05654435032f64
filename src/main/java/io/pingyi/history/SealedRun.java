package io.pingyi.history;

import io.pingyi.rules.CriterionDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a later year needs of a published run.
 *
 * @param id run identity
 * @param year 考核年度
 * @param assessmentDate 考核基准日
 * @param inputHash SHA-256 over the input it was made from, lower-case hex
 * @param past identity of the run it was itself compared with; empty when there was none
 * @param results one a subject
 * @param points points of reporting units by criterion
 * @param problems the problem list
 * @param lineage units that were something else a year before
 * @param definitions what the criteria demanded
 * @param rectifications what was accepted of the problems of the year before it
 */
public record SealedRun(
    String id,
    int year,
    LocalDate assessmentDate,
    String inputHash,
    String past,
    List<Result> results,
    List<Points> points,
    List<Problem> problems,
    List<Lineage> lineage,
    List<CriterionDefinition> definitions,
    List<Rectified> rectifications) {

  /**
   * What a unit was a year before.
   *
   * @param past empty when it has no past of its own
   */
  public record Lineage(String code, String past) {}

  /** A line of the scorecard. */
  public record Result(
      String rubric,
      String code,
      String name,
      String sector,
      String parent,
      @Nullable BigDecimal score,
      @Nullable Integer rank,
      int peers,
      String grade) {}

  /** The points of one criterion of one unit. */
  public record Points(
      String rubric, String code, String criterion, BigDecimal points, boolean waived) {}

  /** What was accepted of one problem. */
  public record Rectified(String number, String code, String state, boolean counts) {}

  /** A line of the problem list. */
  public record Problem(
      String number, String code, String criterion, String finding, String severity) {}
}
