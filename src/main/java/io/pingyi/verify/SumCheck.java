package io.pingyi.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds the ledger lines of each subject up again and compares with its total and scorecard. */
final class SumCheck {

  /** Places to which a rescaled score is exact, as the format of the ledger lays down. */
  private static final int RESCALED_PLACES = 12;

  private final Check totals = new Check("台账逐行相加等于合计与得分", "个计分对象");
  private final Check steps = new Check("应得分、实得分、加分、折算、取整重算", "个计分对象");
  private final Check criteria = new Check("各指标得分在 0 与满分之间、封顶恰到上下限", "项");
  private final Scorecard scorecard;
  private final Set<String> seen = new HashSet<>();

  SumCheck(Scorecard scorecard) {
    this.scorecard = scorecard;
  }

  List<Check> checks() {
    return List.of(totals, steps, criteria);
  }

  void look(SubjectLines subject) {
    Entry entry = scorecard.find(subject.organisation(), subject.rubric().level());
    if (entry == null) {
      totals.differs(
          subject.place(),
          "单位 %s 在 scorecard.csv 中没有层级“%s”的行"
              .formatted(subject.organisation(), subject.rubric().level()));
      return;
    }
    if (entry.score() == null) {
      unscored(subject);
      return;
    }
    seen.add(entry.place());
    totals.made();
    steps.made();
    total(subject, entry.score(), entry.place());
    parts(subject, entry);
    rescaling(subject);
    rounding(subject);
    subject.byCriterion().values().forEach(rows -> criterion(subject, rows));
    caps(subject);
  }

  /** Reports scores without any ledger line. */
  void finish() {
    for (Entry entry : scorecard.entries()) {
      totals.require(
          entry.score() == null || seen.contains(entry.place()),
          entry.place(),
          "单位 %s 有得分，而台账中没有“%s”的行".formatted(entry.organisation(), entry.level()));
    }
  }

  private void unscored(SubjectLines subject) {
    for (LedgerRow row : subject.rows()) {
      totals.require(
          row.points().signum() == 0 && !row.is(LedgerRow.TOTAL),
          row.place(),
          "该单位未计分，不应有分值或合计，实为 " + plain(row.points()));
    }
  }

  private void total(SubjectLines subject, BigDecimal score, String entryPlace) {
    List<LedgerRow> rows = subject.of(LedgerRow.TOTAL);
    if (rows.size() != 1) {
      totals.differs(
          subject.totalPlace(),
          "单位 %s 的 %s 应有 1 个合计行，实有 %s 个"
              .formatted(subject.organisation(), subject.rubric().code(), rows.size()));
      return;
    }
    BigDecimal total = rows.get(0).points();
    BigDecimal sum = subject.sum(row -> !row.is(LedgerRow.TOTAL));
    totals.require(
        sum.compareTo(total) == 0,
        rows.get(0).place(),
        "单位 %s 的 %s 各行（第%s行至第%s行）相加为 %s，合计写的是 %s"
            .formatted(
                subject.organisation(),
                subject.rubric().code(),
                subject.rows().get(0).line(),
                rows.get(0).line(),
                plain(sum),
                plain(total)));
    totals.require(
        score.compareTo(total) == 0,
        entryPlace,
        "单位 %s 的得分应为 %s（%s），实为 %s"
            .formatted(subject.organisation(), plain(total), rows.get(0).place(), plain(score)));
  }

  private void parts(SubjectLines subject, Entry entry) {
    part(subject, entry, "应得分", subject.due(), entry.due());
    part(subject, entry, "实得分", subject.earned(), entry.earned());
    part(subject, entry, "加分", subject.bonus(), entry.bonus());
  }

  private void part(
      SubjectLines subject, Entry entry, String name, BigDecimal expected, BigDecimal found) {
    steps.require(
        expected.compareTo(found) == 0,
        entry.place(),
        "单位 %s 的%s按台账（%s起）应为 %s，实为 %s"
            .formatted(
                subject.organisation(), name, subject.place(), plain(expected), plain(found)));
  }

  private void rescaling(SubjectLines subject) {
    BigDecimal found = subject.sum(row -> row.is(LedgerRow.RESCALE));
    BigDecimal expected = rescaled(subject).subtract(subject.earned());
    steps.require(
        found.compareTo(expected) == 0,
        first(subject, LedgerRow.RESCALE),
        "单位 %s 的 %s 折算应为 实得分 %s×总分 %s÷应得分 %s－实得分 = %s，实为 %s"
            .formatted(
                subject.organisation(),
                subject.rubric().code(),
                plain(subject.earned()),
                plain(subject.rubric().total()),
                plain(subject.due()),
                plain(expected),
                plain(found)));
  }

  private static BigDecimal rescaled(SubjectLines subject) {
    BigDecimal due = subject.due();
    boolean same = due.compareTo(subject.rubric().total()) == 0;
    if (!subject.rubric().byCriterion() || due.signum() == 0 || same) {
      return subject.earned();
    }
    return subject
        .earned()
        .multiply(subject.rubric().total())
        .divide(due, RESCALED_PLACES, RoundingMode.HALF_UP);
  }

  private void rounding(SubjectLines subject) {
    BigDecimal exact = rescaled(subject).add(subject.bonus());
    BigDecimal expected = exact.setScale(2, RoundingMode.HALF_UP).subtract(exact);
    BigDecimal found = subject.sum(row -> row.is(LedgerRow.ROUNDING));
    steps.require(
        found.compareTo(expected) == 0,
        first(subject, LedgerRow.ROUNDING),
        "单位 %s 的 %s 取整应为 %s（%s 四舍五入到两位小数），实为 %s"
            .formatted(
                subject.organisation(),
                subject.rubric().code(),
                plain(expected),
                plain(exact),
                plain(found)));
  }

  private void criterion(SubjectLines subject, List<LedgerRow> rows) {
    criteria.made();
    BigDecimal full = SubjectLines.sum(rows, row -> row.is(LedgerRow.FULL));
    BigDecimal earned = SubjectLines.sum(rows, SubjectLines::counts);
    boolean within = earned.signum() >= 0 && earned.compareTo(full) <= 0;
    criteria.require(
        within || !subject.rubric().byCriterion(),
        rows.get(0).place(),
        "单位 %s 的指标 %s 得 %s 分，不在 0 与满分 %s 之间"
            .formatted(
                subject.organisation(), rows.get(0).criterion(), plain(earned), plain(full)));
    rows.stream()
        .filter(row -> row.is(LedgerRow.CAP) && row.finding().isEmpty())
        .filter(row -> row.points().signum() > 0)
        .forEach(
            cap ->
                criteria.require(
                    earned.signum() == 0,
                    cap.place(),
                    "封顶应恰好使指标 %s 回到 0 分，实为 %s".formatted(cap.criterion(), plain(earned))));
  }

  /** Caps of the table as a whole: the floor of deductions and the most of bonuses. */
  private void caps(SubjectLines subject) {
    Manifest.Rubric rubric = subject.rubric();
    BigDecimal bonus = subject.bonus();
    criteria.require(
        bonus.signum() >= 0 && bonus.compareTo(rubric.bonusCap()) <= 0,
        first(subject, LedgerRow.BONUS),
        "单位 %s 的加分 %s 不在 0 与上限 %s 之间"
            .formatted(subject.organisation(), plain(bonus), plain(rubric.bonusCap())));
    for (LedgerRow cap : subject.of(LedgerRow.CAP)) {
      if (cap.criterion().equals(rubric.code())) {
        boolean exact =
            cap.points().signum() > 0
                ? subject.earned().signum() == 0
                : bonus.compareTo(rubric.bonusCap()) == 0;
        criteria.require(exact, cap.place(), "封顶没有恰好使得分回到 0 或使加分回到上限");
      }
    }
    criteria.require(
        subject.earned().signum() >= 0,
        subject.totalPlace(),
        "单位 %s 的实得分 %s 小于 0".formatted(subject.organisation(), plain(subject.earned())));
  }

  private static String first(SubjectLines subject, String type) {
    List<LedgerRow> rows = subject.of(type);
    return rows.isEmpty() ? subject.totalPlace() : rows.get(0).place();
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
