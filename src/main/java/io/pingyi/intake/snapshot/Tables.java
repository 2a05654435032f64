package io.pingyi.intake.snapshot;

import io.pingyi.facts.Citation;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source tables of a run, found by number and by dataset. */
final class Tables {

  private static final String KEY = "党组织编码";

  private final @Nullable Table[] byNumber;
  private final Map<Dataset, List<Table>> byDataset = new EnumMap<>(Dataset.class);

  Tables(List<SourceTable> tables) {
    int most = tables.stream().mapToInt(SourceTable::number).max().orElse(0);
    byNumber = new Table[most + 1];
    for (SourceTable source : tables) {
      Table table = Table.of(source);
      byNumber[source.number()] = table;
      byDataset.computeIfAbsent(source.dataset(), key -> new ArrayList<>()).add(table);
    }
  }

  /**
   * One table.
   *
   * @param source as intake describes it
   * @param places column name to place in the row, only of columns the file has
   */
  record Table(SourceTable source, Map<String, Integer> places) {

    private static Table of(SourceTable source) {
      Map<String, Integer> places = new HashMap<>();
      for (int i = 0; i < source.columns().size() && i < source.headings().size(); i++) {
        if (!source.headings().get(i).isEmpty()) {
          places.putIfAbsent(source.columns().get(i), i);
        }
      }
      return new Table(source, places);
    }

    /** The heading as it stands in the file; the column's own name where the file lacks it. */
    String heading(String column) {
      Integer place = places.get(column);
      return place == null ? column : source.headings().get(place);
    }

    Citation.Absence absence(String organisation, String what) {
      return new Citation.Absence(source.number(), heading(KEY), organisation, what);
    }
  }

  /** Whether the run has any table of the dataset. */
  boolean has(Dataset dataset) {
    return byDataset.containsKey(dataset);
  }

  List<Table> of(Dataset dataset) {
    return byDataset.getOrDefault(dataset, List.of());
  }

  Table of(int number) {
    Table table = number >= 0 && number < byNumber.length ? byNumber[number] : null;
    if (table == null) {
      throw new IllegalStateException("source table " + number + " is not in the context");
    }
    return table;
  }

  /** That something of an organisation stands in no table of the dataset. */
  List<Citation> absence(Dataset dataset, String organisation, String what) {
    List<Citation> citations = new ArrayList<>();
    for (Table table : of(dataset)) {
      citations.add(table.absence(organisation, what));
    }
    return citations;
  }
}
