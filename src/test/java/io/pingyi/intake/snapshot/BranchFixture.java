package io.pingyi.intake.snapshot;

import io.pingyi.facts.Organisation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Column;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows of one branch as they would be staged; every table has all canonical columns. */
final class BranchFixture {

  static final ColumnsCatalogue COLUMNS = ColumnsCatalogue.read(Path.of("rules", "columns.yml"));
  static final WorkCalendar CALENDAR = WorkCalendar.read(Path.of("rules", "calendar.csv"));
  static final String CODE = "001002003";

  private final LocalDate assessmentDate;
  private final Map<Dataset, List<Map<String, String>>> rows = new EnumMap<>(Dataset.class);
  private final Set<String> withoutColumns = new HashSet<>();
  private final Map<String, Map<String, String>> indicators = new LinkedHashMap<>();

  BranchFixture(LocalDate assessmentDate) {
    this.assessmentDate = assessmentDate;
  }

  static BranchFixture at(String assessmentDate) {
    return new BranchFixture(LocalDate.parse(assessmentDate));
  }

  /** A row of a dataset: column, value, column, value. */
  BranchFixture row(Dataset dataset, String... cells) {
    Map<String, String> row = new LinkedHashMap<>(Map.of("党组织编码", CODE));
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.computeIfAbsent(dataset, key -> new ArrayList<>()).add(row);
    return this;
  }

  /** A row of 党组织, every time of the same branch. */
  BranchFixture organisation(String... cells) {
    return row(Dataset.ORGANISATION, cells);
  }

  BranchFixture meeting(String type, String day) {
    return row(Dataset.MEETING, "会议类型", type, "开展日期", day, "应到人数", "10", "实到人数", "9");
  }

  /** The run has tables of these datasets, in which the branch has no row. */
  BranchFixture tables(Dataset... datasets) {
    for (Dataset dataset : datasets) {
      rows.computeIfAbsent(dataset, key -> new ArrayList<>());
    }
    return this;
  }

  BranchFixture without(Dataset dataset, String column) {
    withoutColumns.add(dataset + column);
    return this;
  }

  BranchFixture indicator(String title, String... cells) {
    Map<String, String> row = new LinkedHashMap<>(Map.of("支部编码", CODE));
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    indicators.put(title, row);
    return this;
  }

  BranchFacts facts() {
    List<SourceTable> tables = new ArrayList<>();
    Map<Dataset, List<StagedRow>> staged = new EnumMap<>(Dataset.class);
    rows.forEach(
        (dataset, list) -> {
          int number = tables.size() + 1;
          List<String> names = COLUMNS.columns(dataset).stream().map(Column::name).toList();
          List<String> headings =
              names.stream()
                  .map(name -> withoutColumns.contains(dataset + name) ? "" : heading(name))
                  .toList();
          tables.add(table(number, dataset, "", names, headings));
          List<StagedRow> out = new ArrayList<>();
          for (Map<String, String> row : list) {
            out.add(staged(dataset, number, out.size() + 2, names, row));
          }
          staged.put(dataset, out);
        });
    List<StagedRow> own = new ArrayList<>();
    indicators.forEach(
        (title, row) -> {
          int number = tables.size() + 1;
          List<String> names = List.copyOf(row.keySet());
          tables.add(table(number, Dataset.INDICATOR, title, names, names));
          own.add(staged(Dataset.INDICATOR, number, 2, names, row));
        });
    staged.put(Dataset.INDICATOR, own);
    AssessmentContext context =
        new AssessmentContext(assessmentDate.getYear(), assessmentDate, tables, Set.of("001"));
    return new BranchSnapshot(context, COLUMNS, CALENDAR).of(new Bundle(organisation(), staged));
  }

  /** The same rows, to be changed by the caller; the maps are the fixture's own. */
  Map<Dataset, List<Map<String, String>>> rows() {
    return rows;
  }

  static String heading(String column) {
    return "表头" + column;
  }

  private static Organisation organisation() {
    return new Organisation(
        CODE, "中共某区某镇某村支部委员会", Organisation.Level.BRANCH, "村", "001002", "001002");
  }

  private static StagedRow staged(
      Dataset dataset, int number, int line, List<String> names, Map<String, String> row) {
    row.keySet().stream()
        .filter(column -> !names.contains(column))
        .forEach(
            column -> {
              throw new IllegalArgumentException(dataset + " has no column " + column);
            });
    List<String> cells = names.stream().map(name -> row.getOrDefault(name, "")).toList();
    return new StagedRow(dataset, CODE, number, line, cells);
  }

  private static SourceTable table(
      int number, Dataset dataset, String title, List<String> columns, List<String> headings) {
    return new SourceTable(
        number,
        dataset.label() + title + ".csv",
        "",
        dataset,
        title,
        "UTF-8",
        "0".repeat(64),
        1,
        columns,
        headings,
        IntStream.range(0, columns.size()).boxed().toList(),
        new RowBalance(0, 0, 0, 0, 0, 0));
  }

  /** A year of meetings of one type, one in each of some months. */
  BranchFixture monthly(String type, int... months) {
    Arrays.stream(months)
        .forEach(month -> meeting(type, assessmentDate.getYear() + "-%02d-15".formatted(month)));
    return this;
  }
}
