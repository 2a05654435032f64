package io.pingyi.batch;

import io.pingyi.assess.BranchTally;
import io.pingyi.facts.Citation;
import io.pingyi.report.SourceNames;
import io.pingyi.score.Problem;
import io.pingyi.score.SubjectScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * Writes outcomes to the database and to the range's part of the ledger. A range that is opened
 * again starts from nothing: rows of the range are deleted and its part is written anew, so that
 * file and tables never disagree.
 */
final class OutcomeWriter implements ItemStreamWriter<Numbered<Outcome>> {

  private static final List<String> TABLES = List.of("subject_result", "branch_tally", "problem");

  private final RunStore store;
  private final PartitionRange range;
  private final String part;
  private final String which;
  private final Path folder;
  private final SourceNames names;
  private final VerdictLetters letters;
  private final CriterionPoints points;
  private @Nullable LedgerPartFile ledger;

  /**
   * @param part name of the range's part of the ledger
   * @param which condition on {@code organisation} that chooses some of the range
   */
  OutcomeWriter(
      RunStore store, PartitionRange range, String part, String which, LedgerParts parts) {
    this.store = store;
    this.range = range;
    this.part = part;
    this.which = which;
    this.folder = parts.folder();
    this.names = parts.names();
    this.letters = parts.letters();
    this.points = parts.points();
  }

  @Override
  public void open(ExecutionContext context) {
    store.inTransaction(
        connection -> {
          for (String table : TABLES) {
            store
                .jdbc()
                .update(
                    "delete from "
                        + table
                        // The bounds again, so that the planner sees how narrow the range is.
                        + " where run = ? and organisation between ? and ? and organisation in"
                        + " (select number from organisation"
                        + " where run = ? and number between ? and ? and "
                        + which
                        + ")",
                    store.run(),
                    range.from(),
                    range.to(),
                    store.run(),
                    range.from(),
                    range.to());
          }
          new LedgerPartTable(store).forget(part);
        });
    try {
      ledger = new LedgerPartFile(folder, part, store.token(), names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(Chunk<? extends Numbered<Outcome>> chunk) throws IOException {
    LedgerPartFile file = java.util.Objects.requireNonNull(ledger, "not open");
    store.inTransaction(
        connection -> {
          results(connection, chunk);
          tallies(connection, chunk);
          problems(connection, chunk);
        });
    for (Numbered<Outcome> outcome : chunk) {
      for (SubjectScore score : outcome.value().scores()) {
        file.write(score);
      }
    }
  }

  /** Completes the part; after the last chunk, before the range counts as done. */
  void finish() throws IOException {
    LedgerPartFile.Finished finished =
        java.util.Objects.requireNonNull(ledger, "not open").finish();
    store.inTransaction(connection -> new LedgerPartTable(store).keep(part, range, finished));
  }

  @Override
  public void close() {
    if (ledger != null) {
      try {
        ledger.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void results(Connection connection, Chunk<? extends Numbered<Outcome>> chunk)
      throws SQLException {
    try (CopyIn copy = new CopyIn(connection, "subject_result")) {
      for (Numbered<Outcome> outcome : chunk) {
        for (SubjectScore score : outcome.value().scores()) {
          copy.row(
              store.run(),
              score.rubric().code(),
              outcome.number(),
              score.due(),
              score.earned(),
              score.bonus(),
              score.score(),
              score.lowest(),
              score.highest(),
              score.undetermined(),
              Vetoes.flat(score.restrictions()),
              letters.encode(score.verdicts()),
              score.failures(),
              points.encode(score.criteria()));
        }
      }
      copy.finish();
    }
  }

  private void tallies(Connection connection, Chunk<? extends Numbered<Outcome>> chunk)
      throws SQLException {
    try (CopyIn copy = new CopyIn(connection, "branch_tally")) {
      for (Numbered<Outcome> outcome : chunk) {
        BranchTally tally = outcome.value().tally();
        if (tally != null) {
          copy.row(store.run(), outcome.number(), tally.unit(), tally.toText());
        }
      }
      copy.finish();
    }
  }

  private void problems(Connection connection, Chunk<? extends Numbered<Outcome>> chunk)
      throws SQLException {
    try (CopyIn copy = new CopyIn(connection, "problem")) {
      for (Numbered<Outcome> outcome : chunk) {
        for (SubjectScore score : outcome.value().scores()) {
          for (Problem problem : score.problems()) {
            problem(copy, outcome.number(), problem);
          }
        }
      }
      copy.finish();
    }
  }

  private void problem(CopyIn copy, int organisation, Problem problem) throws SQLException {
    Citation citation = problem.citation();
    Citation.@Nullable Cell cell = citation instanceof Citation.Cell c ? c : null;
    Citation.@Nullable Absence absence = citation instanceof Citation.Absence a ? a : null;
    copy.row(
        store.run(),
        organisation,
        problem.number(),
        problem.criterion(),
        problem.finding(),
        problem.category(),
        problem.description(),
        problem.severity().label(),
        problem.basis(),
        problem.times(),
        problem.points(),
        citation.source(),
        cell == null ? null : cell.row(),
        cell != null ? cell.column() : absence == null ? "" : absence.column(),
        cell == null ? null : Cells.join(List.of(cell.value())),
        absence == null ? null : absence.key(),
        absence == null ? null : absence.what());
  }
}
