package io.pingyi.batch;

import io.pingyi.batch.StagedRows.Line;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.CodeText;
import io.pingyi.intake.value.NumberText;
import io.pingyi.rules.CriterionDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps who gave reporting units their manual scores and ballots, when and on what basis. Of
 * ballots also how many were issued and returned.
 */
final class HumanSources {

  private final RunStore store;
  private final StagedRows rows;
  private final Set<String> criteria;

  HumanSources(RunStore store, StagedRows rows, List<CriterionDefinition> definitions) {
    this.store = store;
    this.rows = rows;
    this.criteria =
        definitions.stream()
            .filter(each -> each.source().equals(CriterionDefinition.SCORES))
            .map(CriterionDefinition::criterion)
            .collect(Collectors.toSet());
  }

  /** The ballots of one kind of one unit. */
  private static final class Count {
    private int issued;
    private int returned;
    private String told = "";

    void add(Line line) {
      issued += NumberText.integer(line.raw("发票数")).orElse(0);
      for (String votes : List.of("好票", "较好票", "一般票", "差票")) {
        returned += NumberText.integer(line.raw(votes)).orElse(0);
      }
      if (told.isEmpty()) {
        told = told(line.word("计票单位"), line.raw("测评日期"), line.word("测评依据"));
      }
    }

    String text() {
      String counts = "发票" + issued + "张，收回" + returned + "张";
      return told.isEmpty() ? counts : counts + "；" + told;
    }
  }

  void keep(Connection connection) throws SQLException {
    Set<String> units = units();
    Map<String, String> given = new TreeMap<>();
    rows.each(
        Dataset.MANUAL_SCORE,
        line -> {
          String criterion = CodeText.normalise(line.raw("指标编码"));
          if (criteria.contains(criterion) && units.contains(line.organisation())) {
            given.putIfAbsent(
                line.organisation() + '\t' + criterion,
                told(line.word("评分人"), line.raw("评分日期"), line.word("评分依据")));
          }
        });
    Map<String, Count> ballots = new LinkedHashMap<>();
    rows.each(
        Dataset.BALLOT,
        line ->
            ballots
                .computeIfAbsent(line.organisation() + '\t' + line.word("测评类型"), key -> new Count())
                .add(line));
    ballots.forEach((key, count) -> given.put(key, count.text()));
    try (CopyIn copy = new CopyIn(connection, "human_source")) {
      for (Map.Entry<String, String> entry : given.entrySet()) {
        int tab = entry.getKey().indexOf('\t');
        copy.row(
            store.run(),
            entry.getKey().substring(0, tab),
            entry.getKey().substring(tab + 1),
            entry.getValue());
      }
      copy.finish();
    }
  }

  /** Branches have manual scores too, thousands of them; their ledger lines tell who gave those. */
  private Set<String> units() {
    return Set.copyOf(
        store
            .jdbc()
            .queryForList(
                "select code from organisation where run = ? and unit_code = code",
                String.class,
                store.run()));
  }

  private static String told(String who, String when, String basis) {
    return Stream.of(who, CellText.clean(when), basis)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("；"));
  }
}
