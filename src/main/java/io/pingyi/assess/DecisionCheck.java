package io.pingyi.assess;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.GradeBand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds 等次决定 (what the party committee decided) against the grades of the rubrics and against each
 * other. Of two decisions on one organisation neither counts: nobody but the committee can say
 * which one it meant.
 */
public final class DecisionCheck {

  /** The level of a decision that names none. */
  public static final String USUAL_LEVEL = "单位";

  private static final String GRADE = "决定等次";
  private static final String LEVEL = "层级";

  private final RowReader reader;
  private final List<SourceTable> tables;
  private final Map<String, List<String>> grades = new LinkedHashMap<>();

  /**
   * For the tables of one run.
   *
   * @param columns meaning of columns
   * @param tables the source tables, for the headings they use
   * @param catalogue the rubrics
   */
  public DecisionCheck(ColumnsCatalogue columns, List<SourceTable> tables, Catalogue catalogue) {
    this.reader = new RowReader(columns, tables);
    this.tables = tables;
    for (Rubric rubric : catalogue.rubrics().values()) {
      if (!rubric.grades().isEmpty()) {
        grades.put(rubric.level(), rubric.grades().stream().map(GradeBand::name).toList());
      }
    }
  }

  /** The rows that must not count, each with what is wrong, in the order of the rows. */
  public Map<StagedRow, Reject> faults(List<StagedRow> decisions) {
    Map<String, List<StagedRow>> bySubject =
        decisions.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.organisation() + '\t' + level(row),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<StagedRow, Reject> faults = new LinkedHashMap<>();
    for (StagedRow row : decisions) {
      List<StagedRow> others =
          new ArrayList<>(
              bySubject.getOrDefault(row.organisation() + '\t' + level(row), List.of()));
      others.remove(row);
      unusable(row)
          .or(() -> others.isEmpty() ? Optional.empty() : Optional.of(twice(row, others.get(0))))
          .ifPresent(fault -> faults.put(row, fault));
    }
    return faults;
  }

  /** The level a decision is about. */
  String level(StagedRow row) {
    String level = reader.word(row, LEVEL);
    return level.isEmpty() ? USUAL_LEVEL : level;
  }

  private Optional<Reject> unusable(StagedRow row) {
    List<String> possible = grades.get(level(row));
    if (possible == null) {
      return Optional.of(
          fault(
              row,
              LEVEL,
              "层级“" + level(row) + "”没有等次可定；请写" + String.join("、", grades.keySet()) + "之一"));
    }
    String grade = reader.word(row, GRADE);
    return possible.contains(grade)
        ? Optional.empty()
        : Optional.of(
            fault(row, GRADE, "等次“" + grade + "”不在" + String.join("、", possible) + "之中，请改正"));
  }

  private Reject twice(StagedRow row, StagedRow other) {
    return fault(row, GRADE, "同一党组织有两项等次决定，另一项在" + place(other) + "；两项都不采用，请只留党委最后作出的一项");
  }

  private String place(StagedRow row) {
    String file =
        tables.stream()
            .filter(table -> table.number() == row.source())
            .map(table -> table.file() + (table.sheet().isEmpty() ? "" : " " + table.sheet()) + " ")
            .findFirst()
            .orElse("");
    return (file.isEmpty() ? "" : " " + file) + "第" + row.row() + "行";
  }

  private Reject fault(StagedRow row, String column, String reason) {
    return new Reject(
        row.source(), row.row(), reader.cell(row, column).column(), reason, row.raw(), false);
  }
}
