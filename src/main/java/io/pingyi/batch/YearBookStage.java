package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CriterionDefinition;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of stage rank that looks at other years and at people's decisions: where organisations
 * come from, what last year's results were, which problems came back, what was waived, checked and
 * decided. Everything it writes it first removes, so that it may run again.
 */
final class YearBookStage {

  private static final List<String> TABLES =
      List.of(
          "unit_points",
          "criterion_definition",
          "waived",
          "predecessor",
          "decision",
          "human_source");

  private final RunStore store;
  private final Catalogue catalogue;
  private final ColumnsCatalogue columns;
  private final List<CriterionDefinition> definitions;
  private final @Nullable PastRun past;
  private final RunIdentity identity;

  /**
   * @param definitions of the rules of the run
   */
  YearBookStage(
      RunStore store,
      RunIdentity identity,
      Catalogue catalogue,
      ColumnsCatalogue columns,
      List<CriterionDefinition> definitions) {
    this.store = store;
    this.identity = identity;
    this.catalogue = catalogue;
    this.columns = columns;
    this.definitions = definitions;
    this.past = PastRun.of(store.jdbc(), identity).orElse(null);
  }

  /** Whether last year's results come from last year's run, and not from 上年结果 of the input. */
  boolean comparesRuns() {
    return past != null;
  }

  /** Forgets what an earlier attempt wrote, not what intake did: problems without feedback. */
  void clear() {
    TABLES.forEach(
        table -> store.jdbc().update("delete from " + table + " where run = ?", store.run()));
    store.jdbc().update("delete from rectification where run = ? and source > 0", store.run());
    LateRejects.clear(store);
  }

  /** After the ranks, in the caller's transaction. */
  void keep(Connection connection) throws SQLException {
    StagedRows rows = new StagedRows(store, columns);
    LateRejects rejects = new LateRejects(store);
    new Waived(store, rows).keep(connection);
    new Lineage(store, rows, Optional.ofNullable(past), rejects).keep();
    new Rectifications(store, rows, identity.assessmentDate()).keep(connection);
    new Decisions(store, rows, catalogue, rejects).keep();
    new VetoRows(store, rows, rejects).check();
    new UnitPoints(store, catalogue).keep(connection);
    new HumanSources(store, rows, ofUnits()).keep(connection);
    StoredYearBook.keep(connection, store.run(), definitions);
    LastProblems problems = new LastProblems(store, rows);
    if (past == null) {
      problems.ofFeedback();
    } else {
      new LastResults(store, past).keep();
      problems.ofRun(past);
    }
  }

  private List<CriterionDefinition> ofUnits() {
    return definitions.stream()
        .filter(
            each -> {
              Rubric rubric = catalogue.rubrics().get(each.rubric());
              return rubric != null && rubric.subject() == SubjectKind.UNIT;
            })
        .toList();
  }
}
