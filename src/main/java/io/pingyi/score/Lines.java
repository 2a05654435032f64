package io.pingyi.score;

import io.pingyi.facts.Citation;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects ledger lines of one organisation. */
final class Lines {

  private final String organisation;
  private final List<LedgerLine> lines = new ArrayList<>();

  Lines(String organisation) {
    this.organisation = organisation;
  }

  /** A line about a criterion that no rule spoke about. */
  void criterion(CriterionJudgement judged, LineType type, BigDecimal points, String note) {
    criterion(judged, type, points, note, "", null);
  }

  /** A line about a criterion as a whole. */
  void criterion(
      CriterionJudgement judged,
      LineType type,
      BigDecimal points,
      String note,
      String rule,
      @Nullable Citation citation) {
    Criterion criterion = judged.criterion();
    String verdict = VerdictText.of(judged);
    add(criterion.code(), "", verdict, type, points, rule, criterion.basis(), note, citation);
  }

  /**
   * A line about what of a criterion is open, and a line with zero for each further place where
   * something is missing.
   */
  void open(CriterionJudgement judged, LineType type, BigDecimal points, String note) {
    List<Citation> cells = judged.openCells();
    criterion(judged, type, points, note, "", cells.isEmpty() ? null : cells.get(0));
    for (Citation cell : cells.subList(Math.min(1, cells.size()), cells.size())) {
      criterion(judged, type, BigDecimal.ZERO, "同上", "", cell);
    }
  }

  /** A line with the points of one match, and a line with zero for each further citation. */
  void finding(CriterionJudgement judged, LineType type, Finding finding, BigDecimal points) {
    String note = Sentences.of(finding);
    boolean first = true;
    for (Citation citation : finding.citations()) {
      BigDecimal own = first ? points : BigDecimal.ZERO;
      add(
          judged.criterion().code(),
          finding.code(),
          VerdictText.of(judged),
          type,
          own,
          finding.rule(),
          finding.price().basis(),
          first ? note : "同上",
          citation);
      first = false;
    }
  }

  /**
   * The points of one match that is no problem, without its finding code as the lines of manual
   * scores are, and a line with zero for each further citation.
   */
  void scored(CriterionJudgement judged, Finding finding, BigDecimal points) {
    String note = Sentences.of(finding);
    boolean first = true;
    for (Citation citation : finding.citations()) {
      criterion(
          judged,
          LineType.DEDUCTION,
          first ? points : BigDecimal.ZERO,
          first ? note : "同上",
          finding.rule(),
          citation);
      first = false;
    }
  }

  /** The line that brings one finding back to its 本项上限. */
  void findingCap(CriterionJudgement judged, Finding finding, BigDecimal points, String note) {
    String basis = finding.price().basis();
    String verdict = VerdictText.of(judged);
    String code = judged.criterion().code();
    add(code, finding.code(), verdict, LineType.CAP, points, "", basis, note, null);
  }

  /** A line about the rubric as a whole. */
  void rubric(Rubric rubric, LineType type, BigDecimal points, String note) {
    add(rubric.code(), "", "", type, points, "", "", note, null);
  }

  /** Everything collected so far, in order. */
  List<LedgerLine> toList() {
    return List.copyOf(lines);
  }

  void addAll(List<LedgerLine> others) {
    lines.addAll(others);
  }

  private void add(
      String criterion,
      String finding,
      String verdict,
      LineType type,
      BigDecimal points,
      String rule,
      String basis,
      String note,
      @Nullable Citation citation) {
    lines.add(
        new LedgerLine(
            organisation,
            criterion,
            finding,
            verdict,
            type,
            Decimals.plain(points),
            rule,
            basis,
            note,
            citation));
  }
}
