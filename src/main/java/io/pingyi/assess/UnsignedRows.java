package io.pingyi.assess;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts rows that people gave without saying who, when or on what basis. They count; the
 * administrator is told, a sentence a table.
 */
public final class UnsignedRows {

  private static final Map<Dataset, List<String>> SIGNED =
      Map.of(
          Dataset.BALLOT, List.of("计票单位", "测评日期", "测评依据"),
          Dataset.MANUAL_SCORE, List.of("评分人", "评分日期", "评分依据"),
          Dataset.DECISION, List.of("决定机关", "决定日期", "决定依据"));

  private final ColumnsCatalogue columns;
  private final RowReader reader;
  private final Map<Integer, Unsigned> bySource = new TreeMap<>();

  /** For the rows of one run. */
  public UnsignedRows(ColumnsCatalogue columns) {
    this.columns = columns;
    this.reader = new RowReader(columns, List.of());
  }

  private static final class Unsigned {
    private int rows;
    private final TreeSet<Integer> places = new TreeSet<>();
  }

  /** Takes a row of any dataset. */
  public void accept(StagedRow row) {
    List<String> blank =
        SIGNED.getOrDefault(row.dataset(), List.of()).stream()
            .filter(column -> reader.raw(row, column).isBlank())
            .toList();
    if (!blank.isEmpty()) {
      Unsigned unsigned = bySource.computeIfAbsent(row.source(), key -> new Unsigned());
      unsigned.rows++;
      blank.forEach(column -> unsigned.places.add(columns.index(row.dataset(), column)));
    }
  }

  /** What to tell, in the order of the tables. */
  public List<String> notices(List<SourceTable> tables) {
    List<String> notices = new ArrayList<>();
    for (SourceTable table : tables) {
      Unsigned unsigned = bySource.get(table.number());
      if (unsigned != null) {
        List<String> names =
            unsigned.places.stream()
                .map(place -> columns.columns(table.dataset()).get(place).name())
                .toList();
        notices.add(
            "%s%s：%d行没有写全%s，照常采用；请在导出表中补填，才能说明由谁、何时、依据什么"
                .formatted(
                    table.file(),
                    table.sheet().isEmpty() ? "" : "〔" + table.sheet() + "〕",
                    unsigned.rows,
                    String.join("、", names)));
      }
    }
    return notices;
  }
}
