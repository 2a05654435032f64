package io.pingyi.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the problem list with the ledger lines of the findings it speaks of. */
final class Problems {

  private static final Pattern COUNT = Pattern.compile("（(?:共|涉及)([0-9.]+)[处人]）$");
  private static final String ABSENCE = "在";

  private final Check check = new Check("问题清单与台账一致", "个问题");
  private final Map<String, Problem> open = new HashMap<>();
  private long count;

  private record Problem(
      String place,
      String criterion,
      String description,
      BigDecimal times,
      BigDecimal points,
      String source) {}

  private Problems() {}

  static Problems read(Path folder) throws IOException {
    Problems problems = new Problems();
    try (CsvRows rows = new CsvRows(folder, Tables.PROBLEMS, Tables.PROBLEM_COLUMNS)) {
      while (rows.hasNext()) {
        problems.add(rows.next());
      }
    }
    return problems;
  }

  private void add(CsvRows.Row row) {
    count++;
    check.made();
    String number = row.get("编号");
    String organisation = row.get("单位编码");
    check.require(
        number.startsWith(organisation + "-"), row.place(), "编号应以单位编码 " + organisation + "- 开头");
    Problem problem =
        new Problem(
            row.place(),
            row.get("指标编码"),
            row.get("问题描述"),
            row.number("次数"),
            row.number("扣分"),
            row.get("来源"));
    Problem earlier = open.put(number, problem);
    check.require(earlier == null, row.place(), "编号 " + number + " 重复");
    times(problem);
  }

  private void times(Problem problem) {
    Matcher told = COUNT.matcher(problem.description());
    boolean agrees =
        told.find()
            ? new BigDecimal(told.group(1)).compareTo(problem.times()) == 0
            : problem.times().signum() > 0;
    check.require(
        agrees, problem.place(), "次数 %s 与问题描述不一致".formatted(SumCheck.plain(problem.times())));
  }

  Check check() {
    return check;
  }

  /** Lines of {@code problems.csv}. */
  long count() {
    return count;
  }

  /** Compares the problems of one subject; bonuses and lines without finding are none. */
  void look(SubjectLines subject) {
    subject.byCriterion().values().forEach(rows -> criterion(subject.organisation(), rows));
  }

  private void criterion(String organisation, List<LedgerRow> rows) {
    Map<String, List<LedgerRow>> findings =
        rows.stream()
            .filter(row -> row.is(LedgerRow.DEDUCTION) && !row.finding().isEmpty())
            .collect(Collectors.groupingBy(LedgerRow::finding));
    if (findings.isEmpty()) {
      return;
    }
    BigDecimal told = BigDecimal.ZERO;
    String place = rows.get(0).place();
    for (Map.Entry<String, List<LedgerRow>> finding : findings.entrySet()) {
      Problem problem = open.remove(organisation + "-" + finding.getKey());
      LedgerRow first = finding.getValue().get(0);
      if (problem == null) {
        check.differs(first.place(), "判定 " + finding.getKey() + " 在 problems.csv 中没有对应的问题");
        return;
      }
      compare(problem, first, lost(rows, finding.getKey()));
      told = told.add(problem.points());
      place = problem.place();
    }
    BigDecimal expected = lost(rows);
    check.require(
        told.compareTo(expected) == 0,
        place,
        "单位 %s 指标 %s 各问题的扣分合计应为 %s（%s起），实为 %s"
            .formatted(
                organisation,
                rows.get(0).criterion(),
                SumCheck.plain(expected),
                rows.get(0).place(),
                SumCheck.plain(told)));
  }

  private void compare(Problem problem, LedgerRow first, BigDecimal most) {
    check.require(
        problem.criterion().equals(first.criterion()),
        problem.place(),
        "指标编码应为 %s（%s），实为 %s".formatted(first.criterion(), first.place(), problem.criterion()));
    check.require(
        problem.points().signum() >= 0 && problem.points().compareTo(most) <= 0,
        problem.place(),
        "扣分应在 0 与台账所扣 %s 之间（%s），实为 %s"
            .formatted(SumCheck.plain(most), first.place(), SumCheck.plain(problem.points())));
    String where =
        first.row().isEmpty() ? first.note() : "第" + first.row() + "行“" + first.column() + "”列";
    boolean sameSource =
        problem.source().startsWith(ABSENCE + first.file())
            ? first.note().endsWith(problem.source())
            : problem.source().startsWith(first.file()) && problem.source().endsWith(where);
    check.require(
        sameSource, problem.place(), "来源与台账（%s）不一致：%s".formatted(first.place(), problem.source()));
    String sentence = first.row().isEmpty() ? cut(first.note(), problem.source()) : first.note();
    check.require(
        problem.description().startsWith(sentence),
        problem.place(),
        "问题描述与台账说明（%s）不一致".formatted(first.place()));
  }

  private static String cut(String note, String absence) {
    String end = "；" + absence;
    return note.endsWith(end) ? note.substring(0, note.length() - end.length()) : "";
  }

  /** What one finding cost before the cap of its criterion. */
  private static BigDecimal lost(List<LedgerRow> rows, String finding) {
    return SubjectLines.sum(rows, row -> row.finding().equals(finding)).negate();
  }

  /** What all findings of a criterion cost after every cap. */
  private static BigDecimal lost(List<LedgerRow> rows) {
    return SubjectLines.sum(
            rows,
            row ->
                (row.is(LedgerRow.DEDUCTION) && !row.finding().isEmpty()) || row.is(LedgerRow.CAP))
        .negate();
  }

  /** Reports the problems that no ledger line was found for. */
  void finish() {
    open.values().stream()
        .sorted(Comparator.comparing(Problem::place))
        .forEach(problem -> check.differs(problem.place(), "台账中没有该问题的扣分行"));
  }
}
