package io.pingyi.batch;

import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Stage intake: every row of the input into the run's staged table, in one transaction. Also run on
 * a restart, since a crash of the server empties the staged table.
 */
final class IntakeTasklet implements Tasklet {

  private final RunStore store;
  private final RunIdentity identity;
  private final Reading reading;
  private final Progress progress;
  private final Stop stop;
  private final boolean needed;
  private final SilentProblems silent;

  /**
   * @param needed false when every stage that reads staged rows is done
   */
  IntakeTasklet(
      RunStore store,
      RunIdentity identity,
      Reading reading,
      Progress progress,
      Stop stop,
      boolean needed,
      SilentProblems silent) {
    this.store = store;
    this.identity = identity;
    this.reading = reading;
    this.progress = progress;
    this.stop = stop;
    this.needed = needed;
    this.silent = silent;
  }

  /** Reads the input folder. */
  interface Reading {
    IntakeReport into(IntakeSink sink);
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StagedTable table = new StagedTable(store.run());
    if (needed && !store.stored().staged(table)) {
      progress.begin("读取数据", "行", 0);
      store.inTransaction(connection -> load(connection, table, contribution));
      progress.end(true);
    }
    return RepeatStatus.FINISHED;
  }

  private void load(Connection connection, StagedTable table, StepContribution contribution)
      throws SQLException {
    store.stored().clearIntake();
    table.create(connection);
    long[] last = {0};
    try (StagingSink sink =
        new StagingSink(
            connection,
            store.run(),
            table,
            rows -> {
              progress.advance(rows - last[0]);
              last[0] = rows;
              stop.check();
            })) {
      IntakeReport report = reading.into(sink);
      sink.finish();
      store.stored().save(connection, identity, report);
      table.index(connection);
      store.analyze("organisation");
      silent.keep(report);
      contribution.incrementWriteCount(sink.accepted());
    }
    Balance.check(store, table);
  }
}
