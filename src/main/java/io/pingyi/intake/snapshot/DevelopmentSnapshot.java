package io.pingyi.intake.snapshot;

import io.pingyi.facts.Citation;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One {@link DevelopmentRecord} for each row of 发展党员. Safe for use by several threads; keeps
 * nothing of a bundle.
 */
public final class DevelopmentSnapshot {

  private final Map<Integer, SourceTable> tables = new HashMap<>();
  private final Map<Integer, Map<String, Integer>> places = new HashMap<>();
  private final boolean severalTables;
  private final ColumnsCatalogue columns;
  private final DevelopmentReader reader;
  private final int year;

  /**
   * @param context year, assessment date, source tables and approvers of the run
   * @param columns meaning of blank cells and synonyms of values
   * @param calendar holidays
   */
  public DevelopmentSnapshot(
      AssessmentContext context, ColumnsCatalogue columns, WorkCalendar calendar) {
    this.columns = columns;
    this.year = context.year();
    this.reader = new DevelopmentReader(context, calendar);
    for (SourceTable table : context.tables()) {
      tables.put(table.number(), table);
      if (table.dataset() == Dataset.DEVELOPMENT) {
        Map<String, Integer> inTable = new HashMap<>();
        table.columns().forEach(column -> inTable.put(column, inTable.size()));
        places.put(table.number(), inTable);
      }
    }
    this.severalTables =
        context.tables().stream().filter(table -> table.dataset() == Dataset.DEVELOPMENT).count()
            > 1;
  }

  /** The records of one branch, in the order of source and row. */
  public List<DevelopmentRecord> of(Bundle bundle) {
    List<StagedRow> rows = bundle.of(Dataset.DEVELOPMENT);
    List<DevelopmentCells> cells = rows.stream().map(this::cells).toList();
    List<StepDates> dates = cells.stream().map(reader::dates).toList();
    List<SameDayBatch.Person> persons = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      persons.add(SameDayBatch.Person.of(dates.get(i), cells.get(i)));
    }
    List<DevelopmentRecord> records = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SameDayBatch.Size batch = SameDayBatch.of(persons.get(i), persons);
      records.add(reader.read(person(rows.get(i)), cells.get(i), dates.get(i), batch));
    }
    return records;
  }

  /**
   * The record of one person on its own, as {@link #of} makes it.
   *
   * @param raw raw text by canonical column; an absent column is a blank cell
   */
  public DevelopmentRecord ofRaw(Map<String, String> raw) {
    DevelopmentCells cells = new DevelopmentCells(column -> raw.getOrDefault(column, ""), columns);
    StepDates dates = reader.dates(cells);
    SameDayBatch.Person person = SameDayBatch.Person.of(dates, cells);
    return reader.read("第1行", cells, dates, SameDayBatch.of(person, List.of(person)));
  }

  /**
   * The cells one value of a record rests on, and for a blank cell its proven absence.
   *
   * @param bundle the bundle the record was made from
   * @param component name of the record component
   * @return empty only when the record is not of this bundle
   */
  public List<Citation> behind(Bundle bundle, DevelopmentRecord development, String component) {
    List<StagedRow> rows = bundle.of(Dataset.DEVELOPMENT);
    List<StagedRow> own =
        rows.stream().filter(row -> person(row).equals(development.person())).toList();
    if (own.isEmpty()) {
      return List.of();
    }
    StagedRow row = own.get(0);
    if (component.equals("sameDayBatch")) {
      return batch(rows, row);
    }
    DevelopmentCells cells = cells(row);
    Inversions inversions = Inversions.of(reader.dates(cells), year);
    List<Citation> citations = new ArrayList<>();
    for (String column : DevelopmentEvidence.columns(component, development, inversions)) {
      citations.add(citation(row, column));
    }
    return citations.isEmpty() ? List.of(citation(row, DevelopmentEvidence.KEY)) : citations;
  }

  private List<Citation> batch(List<StagedRow> rows, StagedRow own) {
    SameDayBatch.Person person = batchPerson(own);
    return rows.stream()
        .filter(row -> row.equals(own) || batchPerson(row).equals(person))
        .map(row -> citation(row, "接收大会日期"))
        .toList();
  }

  private SameDayBatch.Person batchPerson(StagedRow row) {
    DevelopmentCells cells = cells(row);
    return SameDayBatch.Person.of(reader.dates(cells), cells);
  }

  private Citation citation(StagedRow row, String column) {
    SourceTable table = table(row);
    int at = table.columns().indexOf(column);
    String value = at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    if (at >= 0 && !value.isEmpty()) {
      return new Citation.Cell(row.source(), row.row(), heading(table, at), value);
    }
    int key = table.columns().indexOf(DevelopmentEvidence.KEY);
    return new Citation.Absence(
        row.source(),
        key < 0 ? DevelopmentEvidence.KEY : heading(table, key),
        row.organisation(),
        "第" + row.row() + "行的" + column);
  }

  private static String heading(SourceTable table, int column) {
    String heading = column < table.headings().size() ? table.headings().get(column) : "";
    return heading.isEmpty() ? table.columns().get(column) : heading;
  }

  private DevelopmentCells cells(StagedRow row) {
    Map<String, Integer> inTable = places.getOrDefault(row.source(), Map.of());
    return new DevelopmentCells(
        column -> {
          Integer place = inTable.get(column);
          return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
        },
        columns);
  }

  private SourceTable table(StagedRow row) {
    SourceTable table = tables.get(row.source());
    if (table == null) {
      throw new IllegalStateException("source table " + row.source() + " is not in the context");
    }
    return table;
  }

  /** Row numbers repeat when there are several tables. */
  private String person(StagedRow row) {
    String line = "第" + row.row() + "行";
    return severalTables ? "表" + row.source() + line : line;
  }
}
