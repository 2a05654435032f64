package io.pingyi.assess;

import io.pingyi.facts.DateRange;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.value.CodeText;
import io.pingyi.intake.value.DateText;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds 否决确认 (what people decided about triggered vetoes) against the criteria and against each
 * other. Of two rows on one veto neither counts. Whether a veto was triggered shows only later.
 */
public final class VetoDecisionCheck {

  /** The column that is emptied in a row that must not count. */
  public static final String CONCLUSION = VetoDecisions.CONCLUSION;

  private final RowReader reader;
  private final List<SourceTable> tables;
  private final LocalDate first;
  private final LocalDate last;
  private final Map<String, Criterion> criteria = new TreeMap<>();

  /**
   * For the tables of one run.
   *
   * @param tables the source tables, for the headings they use
   * @param year the year that is assessed
   */
  public VetoDecisionCheck(
      ColumnsCatalogue columns, List<SourceTable> tables, Catalogue catalogue, int year) {
    this.reader = new RowReader(columns, tables);
    this.tables = tables;
    this.first = LocalDate.of(year, 1, 1);
    // Vetoes are found after the assessment date, and confirmed after they are found.
    this.last = LocalDate.of(year + 1, 12, 31);
    catalogue.criteria().forEach(criterion -> criteria.put(criterion.code(), criterion));
  }

  /** The rows that must not count, each with what is wrong, in the order of the rows. */
  public Map<StagedRow, Reject> faults(List<StagedRow> rows) {
    Map<String, List<StagedRow>> byVeto =
        rows.stream().collect(Collectors.groupingBy(this::veto, TreeMap::new, Collectors.toList()));
    Map<StagedRow, Reject> faults = new LinkedHashMap<>();
    for (StagedRow row : rows) {
      fault(row)
          .or(() -> twice(row, byVeto.getOrDefault(veto(row), List.of())))
          .ifPresent(fault -> faults.put(row, fault));
    }
    return faults;
  }

  private String veto(StagedRow row) {
    return row.organisation() + '\t' + CodeText.normalise(raw(row, VetoDecisions.CRITERION));
  }

  private Optional<Reject> fault(StagedRow row) {
    String code = raw(row, VetoDecisions.CRITERION);
    Criterion criterion = criteria.get(CodeText.normalise(code));
    if (criterion == null) {
      return refused(
          row,
          VetoDecisions.CRITERION,
          "指标编码“" + code + "”不在考核指标中，确认不采用；请核对 rules/criteria*.csv 中的指标编码");
    }
    if (criterion.kind() != Kind.VETO) {
      return refused(
          row,
          VetoDecisions.CRITERION,
          "指标“" + code + "”（" + criterion.title() + "）不是一票否决指标，确认不采用；请填一票否决指标的编码");
    }
    Optional<DateRange> day = DateText.parse(raw(row, VetoDecisions.DAY));
    if (day.isPresent() && (day.get().last().isBefore(first) || day.get().first().isAfter(last))) {
      return refused(
          row,
          VetoDecisions.DAY,
          "确认日期“%s”不在%s至%s之间，不会是本考核年度否决的确认，不采用；请核对日期"
              .formatted(raw(row, VetoDecisions.DAY), first, last));
    }
    boolean lifted = reader.word(row, VetoDecisions.CONCLUSION).equals(VetoDecisions.LIFTED);
    return lifted && reader.word(row, VetoDecisions.REASON).isEmpty()
        ? refused(row, VetoDecisions.REASON, "不予确认而没有写理由，不采用，等次仍受限制；请补写理由")
        : Optional.empty();
  }

  private Optional<Reject> twice(StagedRow row, List<StagedRow> same) {
    return same.stream()
        .filter(other -> !other.equals(row))
        .findFirst()
        .flatMap(
            other ->
                refused(
                    row,
                    VetoDecisions.CRITERION,
                    "同一党组织的同一否决有两行确认，另一行在" + place(other) + "；两行都不采用，等次仍受限制，请只留有效的一行"));
  }

  private String place(StagedRow row) {
    return tables.stream()
        .filter(table -> table.number() == row.source())
        .map(table -> " " + table.file() + (table.sheet().isEmpty() ? "" : " " + table.sheet()))
        .findFirst()
        .map(file -> file + " 第" + row.row() + "行")
        .orElse("第" + row.row() + "行");
  }

  private String raw(StagedRow row, String column) {
    return reader.raw(row, column);
  }

  private Optional<Reject> refused(StagedRow row, String column, String reason) {
    return Optional.of(
        new Reject(
            row.source(), row.row(), reader.cell(row, column).column(), reason, row.raw(), false));
  }
}
