package io.pingyi.rules;

import java.util.HashMap;
import java.util.Map;

/** Where the rows of the tables stand: {@code file:line} below the rules folder. */
public final class TablePlaces {

  private static final Map<String, String> KEYS =
      Map.of("criteria", "指标编码", "findings", "判定编码", "thresholds", "名称");

  private final Map<String, String> places = new HashMap<>();

  private TablePlaces() {}

  /** Looks through the tables of a folder. */
  public static TablePlaces of(RuleFolder folder) {
    TablePlaces found = new TablePlaces();
    KEYS.forEach(
        (table, column) -> {
          for (RuleFolder.Source source : folder.tables(table)) {
            for (TableRow row : RuleTable.raw(source, new FaultList())) {
              String place = source.path() + ":" + row.line();
              found.places.putIfAbsent(key(table, row.text(column), 0), place);
              found.places.putIfAbsent(key(table, row.text(column), row.line()), place);
            }
          }
        });
    return found;
  }

  /** The row of a criterion. */
  public String criterion(Criterion criterion) {
    return places.getOrDefault(key("criteria", criterion.code(), criterion.line()), "criteria.csv");
  }

  /** The row of a price. */
  public String price(FindingPrice price) {
    return places.getOrDefault(key("findings", price.code(), price.line()), "findings.csv");
  }

  /** The row of a threshold. */
  public String threshold(String name) {
    return places.getOrDefault(key("thresholds", name, 0), "thresholds.csv");
  }

  private static String key(String table, String code, int line) {
    return table + "\n" + code + "\n" + line;
  }
}
