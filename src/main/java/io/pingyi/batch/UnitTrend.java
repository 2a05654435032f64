package io.pingyi.batch;

import io.pingyi.report.TrendRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Follows reporting units back through earlier runs: from each run to the one before by its 组织沿革,
 * otherwise by the same code. A merged unit has no past of its own.
 */
final class UnitTrend {

  private static final String NONE = "";

  private final JdbcTemplate jdbc;
  private final String run;
  private final Catalogue catalogue;
  private final List<PastYears.Year> years;

  /**
   * @param years earlier runs, the latest first
   */
  UnitTrend(JdbcTemplate jdbc, String run, Catalogue catalogue, List<PastYears.Year> years) {
    this.jdbc = jdbc;
    this.run = run;
    this.catalogue = catalogue;
    this.years = years;
  }

  /** By rubric, code and year. */
  List<TrendRow> rows() {
    List<TrendRow> rows = new ArrayList<>();
    for (Rubric rubric : catalogue.rubrics().values()) {
      if (UnitPoints.ofUnit(rubric) && !years.isEmpty()) {
        rows.addAll(rows(rubric));
      }
    }
    return rows;
  }

  private List<TrendRow> rows(Rubric rubric) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> codes = new HashMap<>();
    jdbc.query(
        "select code, name from year_result where run = ? and rubric = ? order by code",
        row -> {
          names.put(row.getString("code"), row.getString("name"));
          codes.put(row.getString("code"), row.getString("code"));
        },
        run,
        rubric.code());
    List<TrendRow> rows = new ArrayList<>();
    String later = run;
    for (PastYears.Year year : years) {
      Map<String, String> links = links(later);
      Map<String, TrendRow> results = results(rubric, year);
      names.keySet().forEach(code -> step(code, codes, links, results, names, rows));
      later = year.run().key();
    }
    rows.sort(Comparator.comparing(TrendRow::code).thenComparing(TrendRow::year));
    return rows;
  }

  private static void step(
      String code,
      Map<String, String> codes,
      Map<String, String> links,
      Map<String, TrendRow> results,
      Map<String, String> names,
      List<TrendRow> rows) {
    String from = codes.getOrDefault(code, NONE);
    String past = links.getOrDefault(from, from);
    TrendRow result = results.get(past);
    // A published folder names what a unit was only where that had a score.
    boolean lost = links.containsKey(from) && (result == null || result.score() == null);
    codes.put(code, lost ? NONE : past);
    if (!lost && result != null) {
      rows.add(
          new TrendRow(
              result.level(),
              code,
              names.getOrDefault(code, ""),
              result.year(),
              result.run(),
              past,
              result.sector(),
              result.score(),
              result.rank(),
              result.peers(),
              result.grade()));
    }
  }

  private Map<String, TrendRow> results(Rubric rubric, PastYears.Year year) {
    Map<String, TrendRow> results = new HashMap<>();
    jdbc.query(
        "select * from year_result where run = ? and rubric = ?",
        row -> {
          String code = row.getString("code");
          results.put(
              code,
              new TrendRow(
                  rubric.level(),
                  code,
                  row.getString("name"),
                  year.year(),
                  year.run().id(),
                  code,
                  row.getString("peers"),
                  row.getBigDecimal("score"),
                  row.getObject("rank", Integer.class),
                  row.getInt("members"),
                  row.getString("grade")));
        },
        year.run().key(),
        rubric.code());
    return results;
  }

  /** What units were a year before a run, where it was something else; none for mergers. */
  private Map<String, String> links(String of) {
    Map<String, String> links = new HashMap<>();
    Set<String> several = new HashSet<>();
    jdbc.query(
        "select p.code, p.past_code, p.kind from predecessor p join run r on r.id = p.run"
            + " where p.run = ? and r.settings like '%上年批次=%'",
        row -> {
          String code = row.getString("code");
          String past = row.getString("kind").equals("合并") ? NONE : row.getString("past_code");
          if (links.put(code, past) != null) {
            several.add(code);
          }
        },
        of);
    several.forEach(code -> links.put(code, NONE));
    return links;
  }
}
