package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.value.NumberText;
import io.pingyi.report.Statistic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sums over columns of indicator tables, taken while the staged rows are there. */
final class Statistics {

  private final RunStore store;

  Statistics(RunStore store) {
    this.store = store;
  }

  /**
   * Keeps the sums, in the caller's transaction.
   *
   * @param names 表名.列名; those that the input does not have are left out
   */
  void keep(Set<String> names) {
    store.jdbc().update("delete from statistic where run = ?", store.run());
    Map<String, Sum> sums = new TreeMap<>();
    for (SourceTable table : store.stored().tables()) {
      Map<Integer, Sum> columns = new TreeMap<>();
      for (int i = 0; i < table.columns().size(); i++) {
        String name = table.title() + "." + table.columns().get(i);
        if (table.dataset() == Dataset.INDICATOR && names.contains(name)) {
          columns.put(i, sums.computeIfAbsent(name, each -> new Sum()));
        }
      }
      if (!columns.isEmpty()) {
        add(table, columns);
      }
    }
    sums.forEach(this::insert);
  }

  /** The sums of a run by name. */
  static Map<String, Statistic> of(JdbcTemplate jdbc, String run) {
    Map<String, Statistic> statistics = new TreeMap<>();
    jdbc.query(
        "select * from statistic where run = ?",
        row -> {
          statistics.put(
              row.getString("name"),
              new Statistic(
                  row.getString("name"),
                  row.getBigDecimal("total"),
                  row.getLong("counted"),
                  row.getLong("unreadable"),
                  StoredRun.texts(row.getArray("files"))));
        },
        run);
    return statistics;
  }

  /** Scans the rows of a table once, however many of its columns are wanted. */
  private void add(SourceTable table, Map<Integer, Sum> columns) {
    columns.values().forEach(sum -> sum.files.add(table.file()));
    store
        .jdbc()
        .query(
            "select cells from "
                + new StagedTable(store.run()).name()
                + " where dataset = ? and source = ?",
            row -> {
              List<String> cells = Cells.split(row.getString(1));
              columns.forEach((place, sum) -> sum.add(cells.get(place)));
            },
            DatasetNumber.of(Dataset.INDICATOR),
            table.number());
  }

  private void insert(String name, Sum sum) {
    store
        .jdbc()
        .update(
            "insert into statistic values (?, ?, ?, ?, ?, ?)",
            store.run(),
            name,
            sum.total,
            sum.counted,
            sum.unreadable,
            sum.files.toArray(String[]::new));
  }

  private static final class Sum {
    private final TreeSet<String> files = new TreeSet<>();
    private BigDecimal total = BigDecimal.ZERO;
    private long counted;
    private long unreadable;

    void add(String cell) {
      Optional<BigDecimal> number = NumberText.parse(cell);
      if (number.isPresent()) {
        total = total.add(number.get());
        counted++;
      } else if (!cell.isBlank()) {
        unreadable++;
      }
    }
  }
}
