package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.value.CodeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the rows of one table into canonical order and checks what a row alone can tell. */
final class RowReader {

  private final RowSource table;
  private final TableYear year;
  private final TableLayout layout;
  private final List<Column> columns;
  private final int[] source;
  private final boolean exactWidth;
  private final PersonDigest persons;
  private final RawText rawText;

  RowReader(RowSource table, ColumnsCatalogue catalogue, TableYear year) {
    this.table = table;
    this.year = year;
    layout = table.layout();
    columns = catalogue.columns(layout.dataset());
    source = layout.source().stream().mapToInt(Integer::intValue).toArray();
    exactWidth = table.info().exactWidth();
    persons = new PersonDigest(table.file().sha256());
    rawText = new RawText(hidden());
  }

  RowSource table() {
    return table;
  }

  /** The raw text of a row as it may be shown. */
  String raw(RawRow row) {
    return rawText.of(row);
  }

  RowOutcome read(RawRow row) {
    if (row.damage().isEmpty()) {
      RowKind kind = RowKind.of(row, layout.key());
      if (kind != RowKind.DATA) {
        return new RowOutcome.Ignored(kind);
      }
    }
    String damage = Damage.of(row, layout, exactWidth);
    if (!damage.isEmpty()) {
      return new RowOutcome.Lost("", damage);
    }
    String key = cell(row, layout.key());
    RowOutcome.Lost keyFault = keyFault(row, key);
    if (keyFault != null) {
      return keyFault;
    }
    RowOutcome.Lost otherYear = otherYear(row);
    if (otherYear != null) {
      return otherYear;
    }
    return layout.dataset() == Dataset.INDICATOR ? indicators(row, key) : known(row, key);
  }

  private RowOutcome.@Nullable Lost otherYear(RawRow row) {
    YearHeading said = year.yearHeading();
    if (said.place() >= 0) {
      String reason = year.yearFault(cell(row, said.place()));
      if (reason != null) {
        return new RowOutcome.Lost(said.label(), "“" + said.label() + "”" + reason);
      }
    }
    int column = year.eventColumn();
    if (column >= 0) {
      String reason = year.dayFault(cell(row, source[column]));
      if (reason != null) {
        String heading = layout.headings().get(column);
        return new RowOutcome.Lost(heading, "“" + heading + "”" + reason);
      }
    }
    return null;
  }

  private RowOutcome known(RawRow row, String key) {
    String[] cells = new String[source.length];
    List<RowOutcome.Cell> unread = List.of();
    for (int i = 0; i < cells.length; i++) {
      Column column = columns.get(i);
      String raw = cell(row, source[i]);
      cells[i] = kept(column, raw);
      if (source[i] == layout.key() || source[i] < 0 || column.type() == ColumnType.DROPPED) {
        continue;
      }
      if (column.type() == ColumnType.DATE) {
        year.step(column.name(), raw);
      }
      boolean blank = column.isBlank(raw);
      if (blank && !column.blankRejects()) {
        continue;
      }
      Optional<String> fault =
          blank ? Optional.of("为空；此列必填，请补填") : fault(row, source[i], column, raw);
      if (fault.isPresent()) {
        String heading = layout.headings().get(i);
        String reason = "“" + heading + "”" + fault.get();
        if (column.blankRejects()) {
          return new RowOutcome.Lost(heading, reason);
        }
        unread = unread.isEmpty() ? new ArrayList<>() : unread;
        unread.add(new RowOutcome.Cell(heading, reason));
      }
    }
    year.stepsEnd();
    return new RowOutcome.Sound(key, Arrays.asList(cells), unread);
  }

  private RowOutcome indicators(RawRow row, String key) {
    String[] cells = new String[source.length];
    List<RowOutcome.Cell> unread = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(row, source[i]);
      String fault = row.faults().isEmpty() ? null : row.faults().get(source[i]);
      if (fault != null && source[i] != layout.key()) {
        String heading = layout.headings().get(i);
        unread.add(new RowOutcome.Cell(heading, "“" + heading + "”" + quoted(cells[i], fault)));
      }
    }
    return new RowOutcome.Sound(key, Arrays.asList(cells), unread);
  }

  private RowOutcome.@Nullable Lost keyFault(RawRow row, String key) {
    String heading = layout.keyHeading();
    String damaged = row.faults().isEmpty() ? null : row.faults().get(layout.key());
    if (damaged != null) {
      return new RowOutcome.Lost(heading, "编码" + quoted(key, damaged));
    }
    if (layout.keyIsName()) {
      return key.isBlank() ? new RowOutcome.Lost(heading, "党组织全称为空；请补填") : null;
    }
    String reason = CodeText.fault(key).orElse("");
    if (reason.isEmpty()) {
      return null;
    }
    return new RowOutcome.Lost(heading, reason.equals("编码为空") ? "编码为空；请补填党组织编码" : reason);
  }

  private static Optional<String> fault(RawRow row, int place, Column column, String raw) {
    String stored = row.faults().isEmpty() ? null : row.faults().get(place);
    return stored == null ? column.fault(raw) : Optional.of(quoted(raw, stored));
  }

  private static String quoted(String raw, String fault) {
    return "“" + Column.shorten(raw) + "”" + fault;
  }

  private String kept(Column column, String raw) {
    return switch (column.type()) {
      case DROPPED -> "";
      case PERSON -> persons.of(raw);
      default -> raw;
    };
  }

  private List<Integer> hidden() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnType type = columns.get(i).type();
      if (source[i] >= 0 && (type == ColumnType.DROPPED || type == ColumnType.PERSON)) {
        places.add(source[i]);
      }
    }
    if (layout.dataset() == Dataset.INDICATOR) {
      for (int place = 0; place < layout.width(); place++) {
        if (!layout.source().contains(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private static String cell(RawRow row, int place) {
    return place >= 0 && place < row.cells().size() ? row.cells().get(place) : "";
  }
}
