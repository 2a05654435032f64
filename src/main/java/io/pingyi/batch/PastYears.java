package io.pingyi.batch;

import io.pingyi.history.SealedFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs of years before the last one that the trend goes back to. */
final class PastYears {

  /** Name of the setting by which they enter the identity of the run. */
  static final String SETTING = "往年批次";

  /** A drawing has room for so many, with last year and this one. */
  private static final int MOST = 8;

  private PastYears() {}

  /** A run and its year. */
  record Year(int year, PastRun run) {}

  /**
   * The setting: of every year before the last the run that was given, or the one that was finished
   * last in the database; the latest years when there are many.
   *
   * @param given runs of sealed folders by year
   */
  static Optional<String> setting(JdbcTemplate jdbc, int year, Map<Integer, PastRun> given) {
    TreeMap<Integer, String> ids = new TreeMap<>();
    jdbc.query(
        "select distinct on (year) year, id from run where year < ? and finished"
            + " order by year, finish desc nulls last, id",
        row -> {
          ids.put(row.getInt("year"), PastRun.ofKey(row.getString("id")).id());
        },
        year - 1);
    given.forEach((past, run) -> ids.put(past, run.id()));
    ids.tailMap(year - 1, true).clear();
    while (ids.size() > MOST) {
      ids.pollFirstEntry();
    }
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ids.entrySet().stream()
                .map(entry -> entry.getKey() + "年" + entry.getValue())
                .collect(Collectors.joining("、")));
  }

  /** All earlier runs that the identity names, the latest first. */
  static List<Year> of(JdbcTemplate jdbc, int year, Map<String, String> settings) {
    TreeMap<Integer, String> ids = new TreeMap<>();
    String setting = settings.getOrDefault(SETTING, "");
    for (String each : setting.isEmpty() ? new String[0] : setting.split("、", -1)) {
      int mark = each.indexOf('年');
      ids.put(Integer.valueOf(each.substring(0, mark)), each.substring(mark + 1));
    }
    String last = settings.get(SealedFolder.PAST);
    if (last != null) {
      ids.put(year - 1, last);
    }
    List<Year> years = new ArrayList<>();
    ids.descendingMap()
        .forEach(
            (past, id) -> PastRun.kept(jdbc, id).ifPresent(run -> years.add(new Year(past, run))));
    return years;
  }
}
