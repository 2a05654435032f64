package io.pingyi.intake.snapshot;

import static java.util.Map.entry;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.Step;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which steps a person has passed, and what is known of their days.
 *
 * <p>A later step that has a date proves every earlier step the 细则 demands, dated or not. A notice
 * (公示) is demanded only since {@link #TEXT_OF_2026}; 备案 and 党委同意 are not proven when the row itself
 * says that they did not happen. A cell that holds something else than a date proves its own step:
 * it happened, the day is unknown.
 *
 * @param stated steps with a date of their own
 * @param missing steps passed without one
 * @param passed both; a missing step carries the interval its neighbours leave
 */
record StepDates(Map<Step, DateRange> stated, Set<Step> missing, Map<Step, DateRange> passed) {

  /** The 2026 text of the 细则 is in force from its issue (第四十四条). */
  static final LocalDate TEXT_OF_2026 = LocalDate.of(2026, 5, 11);

  /** Lower bound where no earlier step is dated; no branch is older. */
  private static final LocalDate EARLIEST = LocalDate.of(1921, 7, 1);

  private static final List<Step> NATURAL_ORDER = List.of(Step.values());

  private static final Map<Step, String> COLUMNS =
      new EnumMap<>(
          Map.ofEntries(
              entry(Step.APPLIED, "申请入党日期"),
              entry(Step.TALKED, "谈话日期"),
              entry(Step.ACTIVIST, "确定积极分子日期"),
              entry(Step.ACTIVIST_FILED, "积极分子备案日期"),
              entry(Step.CANDIDATE_DISCUSSED, "研究发展对象日期"),
              entry(Step.CANDIDATE_AGREED, "党委同意日期"),
              entry(Step.NOTICE_FROM, "公示开始日期"),
              entry(Step.NOTICE_TO, "公示结束日期"),
              entry(Step.CANDIDATE, "列为发展对象日期"),
              entry(Step.VETTED, "政审结论日期"),
              entry(Step.TRAINED, "培训结束日期"),
              entry(Step.REVIEWED, "支委审查日期"),
              entry(Step.PRE_REVIEWED, "预审日期"),
              entry(Step.ADMITTED, "接收大会日期"),
              entry(Step.APPROVAL_TALK, "审批前谈话日期"),
              entry(Step.APPROVED, "审批日期"),
              entry(Step.OATH, "宣誓日期"),
              entry(Step.CONVERTED, "转正大会日期"),
              entry(Step.CONVERSION_APPROVED, "转正审批日期")));

  /**
   * Reads the dates of one row.
   *
   * @param assessmentDate last day an undated step without later steps can have
   */
  static StepDates of(DevelopmentCells cells, LocalDate assessmentDate) {
    Map<Step, DateRange> stated = new EnumMap<>(Step.class);
    Set<Step> proven = EnumSet.noneOf(Step.class);
    for (Step step : Step.values()) {
      DateRange day = cells.date(column(step));
      if (day != null) {
        stated.put(step, day);
      }
      if (!cells.blank(column(step))) {
        proven.add(step);
      }
    }
    Set<Step> missing = EnumSet.noneOf(Step.class);
    Map<Step, DateRange> passed = new EnumMap<>(stated);
    for (Step step : Step.values()) {
      if (!stated.containsKey(step) && (proven.contains(step) || demanded(step, proven, cells))) {
        missing.add(step);
        passed.put(step, between(step, stated, assessmentDate));
      }
    }
    dropNoticeNotYetDemanded(missing, passed, proven);
    return new StepDates(Map.copyOf(stated), Set.copyOf(missing), passed);
  }

  /** The column its day stands in. */
  static String column(Step step) {
    String column = COLUMNS.get(step);
    if (column == null) {
      throw new IllegalStateException(step + " has no column");
    }
    return column;
  }

  /** Its day as stated; null when it has none of its own. */
  @Nullable DateRange day(Step step) {
    return stated.get(step);
  }

  /** Whether some step was, or may have been, taken in the year. */
  boolean touches(int year) {
    DateRange days = Ranges.year(year);
    return passed.values().stream().anyMatch(range -> Ranges.overlap(range, days));
  }

  private static boolean demanded(Step step, Set<Step> proven, DevelopmentCells cells) {
    boolean later = proven.stream().anyMatch(other -> rank(other) > rank(step));
    return switch (step) {
      case ACTIVIST_FILED -> later && !Boolean.FALSE.equals(cells.yes("积极分子已备案"));
      case CANDIDATE_AGREED -> later && !"无".equals(cells.word("党委意见"));
      default -> later;
    };
  }

  private static void dropNoticeNotYetDemanded(
      Set<Step> missing, Map<Step, DateRange> passed, Set<Step> proven) {
    boolean held = proven.contains(Step.NOTICE_FROM) || proven.contains(Step.NOTICE_TO);
    DateRange listed = passed.get(Step.CANDIDATE);
    if (!held && listed != null && listed.last().isBefore(TEXT_OF_2026)) {
      for (Step step : Set.of(Step.NOTICE_FROM, Step.NOTICE_TO)) {
        missing.remove(step);
        passed.remove(step);
      }
    }
  }

  /** Hull of the nearest dated steps before and after; dates out of order do not break it. */
  private static DateRange between(
      Step step, Map<Step, DateRange> stated, LocalDate assessmentDate) {
    int before = nearest(step, stated, -1);
    int after = nearest(step, stated, 1);
    LocalDate low =
        stated.entrySet().stream()
            .filter(other -> rank(other.getKey()) == before)
            .map(other -> other.getValue().first())
            .min(LocalDate::compareTo)
            .orElse(EARLIEST);
    LocalDate high =
        stated.entrySet().stream()
            .filter(other -> rank(other.getKey()) == after)
            .map(other -> other.getValue().last())
            .max(LocalDate::compareTo)
            .orElse(assessmentDate);
    return low.isAfter(high) ? new DateRange(high, low) : new DateRange(low, high);
  }

  /** Rank of the nearest dated step on one side; a rank no step has when there is none. */
  private static int nearest(Step step, Map<Step, DateRange> stated, int direction) {
    return stated.keySet().stream()
            .mapToInt(StepDates::rank)
            .filter(rank -> (rank - rank(step)) * direction > 0)
            .map(rank -> rank * direction)
            .min()
            .orElse(Integer.MAX_VALUE)
        * direction;
  }

  /** Place in the natural order; vetting and training may come in either order. */
  private static int rank(Step step) {
    return NATURAL_ORDER.indexOf(step == Step.TRAINED ? Step.VETTED : step);
  }
}
