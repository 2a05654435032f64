package io.pingyi.verify;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The ledger lines of one organisation under one scoring table, and sums over them. */
final class SubjectLines {

  private final String organisation;
  private final Manifest.Rubric rubric;
  private final List<LedgerRow> rows;

  SubjectLines(String organisation, Manifest.Rubric rubric, List<LedgerRow> rows) {
    this.organisation = organisation;
    this.rubric = rubric;
    this.rows = List.copyOf(rows);
  }

  String organisation() {
    return organisation;
  }

  Manifest.Rubric rubric() {
    return rubric;
  }

  List<LedgerRow> rows() {
    return rows;
  }

  List<LedgerRow> of(String type) {
    return rows.stream().filter(row -> row.is(type)).toList();
  }

  BigDecimal sum(Predicate<LedgerRow> wanted) {
    return sum(rows, wanted);
  }

  static BigDecimal sum(List<LedgerRow> rows, Predicate<LedgerRow> wanted) {
    return rows.stream()
        .filter(wanted)
        .map(LedgerRow::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Lines of single criteria, without those about the table as a whole. */
  Map<String, List<LedgerRow>> byCriterion() {
    return rows.stream()
        .filter(row -> !row.criterion().equals(rubric.code()))
        .collect(
            Collectors.groupingBy(LedgerRow::criterion, LinkedHashMap::new, Collectors.toList()));
  }

  /** Sum of full points. */
  BigDecimal due() {
    return sum(row -> row.is(LedgerRow.FULL));
  }

  /** Full points after deductions and what caps gave back of them. */
  BigDecimal earned() {
    return sum(SubjectLines::counts);
  }

  /** Bonus after what caps took of it. */
  BigDecimal bonus() {
    return sum(row -> row.is(LedgerRow.BONUS) || (row.is(LedgerRow.CAP) && isNegative(row)));
  }

  static boolean counts(LedgerRow row) {
    return row.is(LedgerRow.FULL)
        || row.is(LedgerRow.DEDUCTION)
        || (row.is(LedgerRow.CAP) && !isNegative(row));
  }

  private static boolean isNegative(LedgerRow row) {
    return row.points().signum() < 0;
  }

  /** Where the subject stands: its first line. */
  String place() {
    return rows.get(0).place();
  }

  /** Where its total stands, or its last line when it has none. */
  String totalPlace() {
    List<LedgerRow> totals = of(LedgerRow.TOTAL);
    return totals.isEmpty() ? rows.get(rows.size() - 1).place() : totals.get(0).place();
  }
}
