package io.pingyi.batch;

import io.pingyi.report.OutputFile;
import io.pingyi.report.Paper;
import io.pingyi.report.Publication;
import io.pingyi.report.RunInfo;
import io.pingyi.rules.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Stage report: publishes what the database and the parts of the ledger hold. */
final class ReportTasklet implements Tasklet {

  private final RunStore store;
  private final RunIdentity identity;
  private final Catalogue catalogue;
  private final List<Paper> papers;
  private final RunFolders folders;
  private final Progress progress;
  private final Stop stop;

  ReportTasklet(
      RunStore store,
      RunIdentity identity,
      Catalogue catalogue,
      List<Paper> papers,
      RunFolders folders,
      Progress progress,
      Stop stop) {
    this.store = store;
    this.identity = identity;
    this.catalogue = catalogue;
    this.papers = papers;
    this.folders = folders;
    this.progress = progress;
    this.stop = stop;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    progress.begin("生成结果", "个文件", 0);
    store.inTransaction(
        connection -> {
          List<OutputFile> files = publish();
          new PublishedFiles(store).keep(files);
          store
              .jdbc()
              .update(
                  "update run set finished = true, finish = nextval('run_finish') where id = ?",
                  store.run());
          new StagedTable(store.run()).drop(connection);
          progress.advance(files.size());
        });
    progress.end(true);
    return RepeatStatus.FINISHED;
  }

  private List<OutputFile> publish() {
    Map<String, Long> counts = RunCounts.of(store, catalogue.rubrics().values());
    RunInfo info =
        new RunInfo(
            store.run(),
            identity.year(),
            identity.assessmentDate(),
            identity.programVersion(),
            identity.rulesHash(),
            identity.inputHash(),
            identity.settings(),
            new ArrayList<>(catalogue.rubrics().values()),
            store.stored().tables(),
            counts);
    List<Path> parts =
        new LedgerPartTable(store).complete().stream().map(folders.work()::resolve).toList();
    try {
      return new Publication(
              new StoredResults(store, info, catalogue, PastRun.of(store.jdbc(), identity)),
              parts,
              papers,
              folders.published(),
              () -> {
                stop.check();
                store.check();
              })
          .publish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
