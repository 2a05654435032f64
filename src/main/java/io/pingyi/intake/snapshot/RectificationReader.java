package io.pingyi.intake.snapshot;

import static java.util.Map.entry;

import io.pingyi.facts.Citation;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.RectificationCase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the row of 软弱涣散 into a case; the list is the one fixed at the start of the year. */
final class RectificationReader {

  static final String NONE = "无";
  static final String OPEN = "未转化";
  static final String DONE = "已转化";

  private static final List<String> SUPPORTS = List.of("县级领导", "乡镇领导", "第一书记", "结对单位");
  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          entry("primaryType", List.of("主要类型")),
          entry("supportsMissing", SUPPORTS),
          entry("monthsUnderway", List.of("整顿开始日期", "验收日期")),
          entry("townReviewed", List.of("乡镇复核通过")),
          entry("problems", List.of("问题数")),
          entry("problemsOpen", List.of("问题数", "已销号数")),
          entry("satisfiedVotes", List.of("满意票")),
          entry("dissatisfiedVotes", List.of("不满意票")),
          entry("validVotes", List.of("有效票")),
          entry("satisfiedRate", List.of("有效票", "满意票")),
          entry("dissatisfiedRate", List.of("有效票", "不满意票")),
          entry("awareRate", List.of("知晓率")),
          entry("accepted", List.of("验收结论", "验收日期")));

  private final Entry entry;
  private final LocalDate assessmentDate;

  RectificationReader(Entry entry, LocalDate assessmentDate) {
    this.entry = entry;
    this.assessmentDate = assessmentDate;
  }

  /** The case; null when the organisation is not on the list. */
  @Nullable RectificationCase read() {
    if (entry.rows().isEmpty()) {
      return null;
    }
    Set<String> uncertain = new TreeSet<>();
    return new RectificationCase(
        entry.word("主要类型"),
        supportsMissing().noted("supportsMissing", uncertain),
        monthsUnderway().noted("monthsUnderway", uncertain),
        entry.yes("乡镇复核通过"),
        entry.integer("问题数"),
        problemsOpen(),
        entry.integer("满意票"),
        entry.integer("不满意票"),
        entry.integer("有效票"),
        Percent.of(entry.integer("满意票"), entry.integer("有效票")),
        Percent.of(entry.integer("不满意票"), entry.integer("有效票")),
        entry.decimal("知晓率"),
        accepted(),
        Collections.unmodifiableSet(uncertain));
  }

  /** 无, 未转化 or 已转化; null when the conclusion cannot be read. */
  @Nullable String status() {
    if (entry.rows().isEmpty()) {
      return NONE;
    }
    Boolean accepted = accepted();
    return accepted == null ? null : accepted ? DONE : OPEN;
  }

  /** Cells behind a value of the case. */
  List<Citation> behind(String component) {
    return entry.cells(COLUMNS.getOrDefault(component, List.of("党组织编码")));
  }

  /** Accepted by the assessment date; no conclusion yet is not accepted. */
  private @Nullable Boolean accepted() {
    Boolean concluded = entry.filled("验收结论");
    if (concluded == null || !concluded) {
      return concluded;
    }
    String conclusion = entry.word("验收结论");
    if (conclusion == null) {
      return null;
    }
    DateRange on = entry.date("验收日期");
    boolean passed = conclusion.equals("通过");
    if (!passed || on == null || !on.last().isAfter(assessmentDate)) {
      return passed;
    }
    return on.first().isAfter(assessmentDate) ? Boolean.FALSE : null;
  }

  private Figure supportsMissing() {
    int missing = 0;
    int open = 0;
    for (String support : SUPPORTS) {
      Boolean filled = entry.filled(support);
      missing += Boolean.FALSE.equals(filled) ? 1 : 0;
      open += filled == null ? 1 : 0;
    }
    return open == SUPPORTS.size() ? Figure.MISSING : Figure.of(missing, open > 0);
  }

  /** Whole months to the acceptance, or to the assessment date; the longest it can be. */
  private Figure monthsUnderway() {
    DateRange from = entry.date("整顿开始日期");
    Boolean ended = entry.filled("验收日期");
    if (from == null || ended == null) {
      return Figure.MISSING;
    }
    DateRange to = ended ? entry.date("验收日期") : DateRange.of(assessmentDate);
    if (to == null) {
      return Figure.MISSING;
    }
    LocalDate last = to.last().isAfter(assessmentDate) ? assessmentDate : to.last();
    LocalDate first = to.first().isAfter(assessmentDate) ? assessmentDate : to.first();
    int most = Months.completed(from.first(), last);
    return Figure.of(most, most != Months.completed(from.last(), first));
  }

  private @Nullable Integer problemsOpen() {
    Integer problems = entry.integer("问题数");
    Integer closed = entry.integer("已销号数");
    return problems == null || closed == null || closed > problems ? null : problems - closed;
  }
}
