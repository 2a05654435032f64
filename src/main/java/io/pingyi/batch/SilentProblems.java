package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.CodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists last year's problems of which no row of 整改反馈 speaks: they stay among those that 销号率 counts.
 * Those that last year's run found, but for hints, and those it left open, each at the unit that
 * answers for the organisation today. Needs a table 整改反馈: without one nobody was asked, and the
 * criteria say themselves what missing data means.
 */
final class SilentProblems {

  private static final int HIGHEST = 12;

  /** Parameters: run of last year, twice. */
  private static final String DUE =
      "(select p.number, o.code, '待整改' as state from problem p"
          + " join organisation o on o.run = p.run and o.number = p.organisation"
          + " where p.run = ? and p.severity <> '"
          + StoredProblems.HINT
          + "' union all select c.number, c.organisation, c.accepted from rectification c"
          + " where c.run = ? and c.counts and c.accepted <> '已销号' and not exists"
          + " (select from problem p where p.run = c.run and p.number = c.number)) d";

  private static final String GONE =
      "select distinct d.code from "
          + DUE
          + " left join organisation n on n.run = ? and n.code = d.code"
          + " where n.code is null order by d.code";

  private static final String KEEP =
      "insert into rectification select ?, d.number, min(coalesce(n.unit_code, n.code)), '',"
          + " min(d.state), '整改反馈中没有这个问题，按没有销号计', '', '', 0, '', 0, 0, '', true from "
          + DUE
          + " left join unnest(?::text[], ?::text[]) h(code, home) on h.code = d.code"
          + " join organisation n on n.run = ? and n.code = coalesce(h.home, d.code)"
          + " left join unnest(?::text[]) f(number) on f.number = d.number"
          + " where f.number is null group by d.number";

  private final RunStore store;
  private final StagedRows rows;
  private final Optional<PastRun> past;

  SilentProblems(RunStore store, StagedRows rows, Optional<PastRun> past) {
    this.store = store;
    this.rows = rows;
    this.past = past;
  }

  /** Without last year's run nobody can tell which problems the feedback leaves out. */
  static IntakeReport told(IntakeReport report, int lastYear) {
    if (!asked(report)) {
      return report;
    }
    List<String> notices = new ArrayList<>(report.notices());
    notices.add(
        "没有%d年度的批次，上年问题以整改反馈所列的为限，没有列出的问题不在销号率的分母中；有上年结果文件夹的，请用 --last-run 指明".formatted(lastYear));
    return new IntakeReport(report.tables(), report.organisations(), report.approvers(), notices);
  }

  /** In the transaction of intake, once rows and organisations are kept. */
  void keep(IntakeReport report) {
    if (past.isEmpty() || !asked(report)) {
      return;
    }
    String last = past.get().key();
    Map<String, String> homes = homes(last);
    store
        .jdbc()
        .update(
            KEEP,
            store.run(),
            last,
            last,
            homes.keySet().toArray(String[]::new),
            homes.values().toArray(String[]::new),
            store.run(),
            answered().toArray(String[]::new));
  }

  private static boolean asked(IntakeReport report) {
    return report.tables().stream()
        .map(SourceTable::dataset)
        .anyMatch(dataset -> dataset == Dataset.FEEDBACK);
  }

  private Set<String> answered() {
    TreeSet<String> numbers = new TreeSet<>();
    rows.each(
        Dataset.FEEDBACK,
        line -> {
          String number = CellText.clean(line.raw("问题编号"));
          if (!number.isEmpty()) {
            numbers.add(number);
          }
        });
    return numbers;
  }

  /** Who answers for organisations that are gone: what became of them, else the nearest above. */
  private Map<String, String> homes(String last) {
    List<String> gone = store.jdbc().queryForList(GONE, String.class, last, last, store.run());
    Map<String, String> homes = new TreeMap<>();
    if (gone.isEmpty()) {
      return homes;
    }
    Map<String, String> successors = new TreeMap<>();
    rows.each(
        Dataset.CHANGE,
        line ->
            successors.merge(
                CodeText.normalise(line.raw("原党组织编码")),
                line.organisation(),
                (one, other) -> one.compareTo(other) <= 0 ? one : other));
    for (String code : gone) {
      String home = successors.containsKey(code) ? successors.get(code) : above(last, code);
      if (home != null) {
        homes.put(code, home);
      }
    }
    return homes;
  }

  private @Nullable String above(String last, String code) {
    String at = code;
    for (int steps = 0; steps < HIGHEST; steps++) {
      List<String> parents =
          store
              .jdbc()
              .queryForList(
                  "select parent_code from organisation where run = ? and code = ?"
                      + " and parent_code is not null",
                  String.class,
                  last,
                  at);
      if (parents.isEmpty()) {
        return null;
      }
      at = parents.get(0);
      if (exists(at)) {
        return at;
      }
    }
    return null;
  }

  private boolean exists(String code) {
    return Boolean.TRUE.equals(
        store
            .jdbc()
            .queryForObject(
                "select exists (select from organisation where run = ? and code = ?)",
                Boolean.class,
                store.run(),
                code));
  }
}
