package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.rank.Contender;
import io.pingyi.rank.Grader;
import io.pingyi.rank.Place;
import io.pingyi.rank.Ranker;
import io.pingyi.report.Paper;
import io.pingyi.rules.Rubric;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Stage rank: order and proposed grades inside every group of peers (one level and one sector), and
 * the reason for every organisation without a result.
 */
final class RankTasklet implements Tasklet {

  private final RunStore store;
  private final Collection<Rubric> rubrics;
  private final ColumnsCatalogue columns;
  private final List<Paper> papers;
  private final YearBookStage yearBook;
  private final Progress progress;

  RankTasklet(
      RunStore store,
      Collection<Rubric> rubrics,
      ColumnsCatalogue columns,
      List<Paper> papers,
      YearBookStage yearBook,
      Progress progress) {
    this.store = store;
    this.rubrics = rubrics;
    this.columns = columns;
    this.papers = papers;
    this.yearBook = yearBook;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    progress.begin("排名", "份", 0);
    store.inTransaction(
        connection -> {
          for (String table : List.of("ranking", "exclusion")) {
            store.jdbc().update("delete from " + table + " where run = ?", store.run());
          }
          yearBook.clear();
          store.analyze("subject_result", "problem");
          rank(connection);
          store.analyze("ranking");
          yearBook.keep(connection);
          store.analyze("rectification", "last_problem", "unit_points");
          new Statistics(store)
              .keep(
                  papers.stream()
                      .flatMap(paper -> paper.statistics().stream())
                      .collect(Collectors.toSet()));
          Exclusions.keep(store);
          Balance.checkOrganisations(store);
        });
    progress.end(true);
    return RepeatStatus.FINISHED;
  }

  private void rank(Connection connection) throws SQLException {
    Map<LastYear.Key, LastYear.Result> lastYear =
        yearBook.comparesRuns() ? Map.of() : new LastYear(new StagedRows(store, columns)).results();
    for (Rubric rubric : rubrics) {
      Map<String, Integer> numbers = new HashMap<>();
      Map<String, List<Contender>> peers = contenders(rubric, numbers);
      try (CopyIn copy = new CopyIn(connection, "ranking")) {
        for (List<Contender> group : peers.values()) {
          List<Place> places = new Ranker().rankPeers(group);
          Map<String, String> grades = new Grader(rubric.grades()).grade(places);
          for (Place place : places) {
            String code = place.contender().code();
            LastYear.@Nullable Result last = lastYear.get(new LastYear.Key(rubric.level(), code));
            copy.row(
                store.run(),
                rubric.code(),
                numbers.get(code),
                place.rank(),
                place.peers(),
                grades.getOrDefault(code, ""),
                last == null ? null : last.score(),
                last == null ? null : last.rank());
          }
          progress.advance(places.size());
        }
        copy.finish();
      }
    }
  }

  private Map<String, List<Contender>> contenders(Rubric rubric, Map<String, Integer> numbers) {
    TreeMap<String, List<Contender>> peers = new TreeMap<>();
    store
        .jdbc()
        .query(
            "select o.number, o.code, coalesce(o.sector, '') as peers, r.score, r.restrictions"
                + " from subject_result r join organisation o"
                + " on o.run = r.run and o.number = r.organisation"
                + " where r.run = ? and r.rubric = ? order by o.number",
            row -> {
              String group = row.getString("peers");
              numbers.put(row.getString("code"), row.getInt("number"));
              peers.computeIfAbsent(group, g -> new ArrayList<>()).add(contender(row, group));
            },
            store.run(),
            rubric.code());
    return peers;
  }

  private static Contender contender(ResultSet row, String peers) throws SQLException {
    List<String> ceilings =
        Vetoes.read(row.getArray("restrictions")).stream()
            .filter(Vetoes.Veto::binds)
            .map(Vetoes.Veto::ceiling)
            .toList();
    return new Contender(
        row.getString("code"), peers, row.getBigDecimal("score"), List.of(), ceilings);
  }
}
