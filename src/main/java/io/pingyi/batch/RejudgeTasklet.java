package io.pingyi.batch;

import io.pingyi.score.SubjectScore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Stage rejudge: last year's data by this year's rules, so that the change of an edited criterion
 * can be told apart. Does nothing unless the run's identity says that it is done.
 */
final class RejudgeTasklet implements Tasklet {

  private final RunStore store;
  private final RunIdentity identity;
  private final AssessRequest request;
  private final Assembly assembly;
  private final Progress progress;
  private final Stop stop;

  RejudgeTasklet(
      RunStore store,
      RunIdentity identity,
      AssessRequest request,
      Assembly assembly,
      Progress progress,
      Stop stop) {
    this.store = store;
    this.identity = identity;
    this.request = request;
    this.assembly = assembly;
    this.progress = progress;
    this.stop = stop;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    Path folder = request.lastInput();
    Optional<PastRun> past = PastRun.of(store.jdbc(), identity);
    if (!identity.settings().containsKey(Rejudging.SETTING) || folder == null || past.isEmpty()) {
      return RepeatStatus.FINISHED;
    }
    progress.begin("重判上年数据", "个党组织", 0);
    List<SubjectScore> units = units(PastData.of(store.jdbc(), past.get(), folder));
    store.inTransaction(
        connection -> RejudgedUnits.keep(connection, store.jdbc(), store.run(), units));
    progress.end(true);
    return RepeatStatus.FINISHED;
  }

  private List<SubjectScore> units(PastData data) {
    Optional<PastRun> feedback = Rejudging.feedback(store.jdbc(), identity);
    if (feedback.isEmpty()) {
      return units(data, PastProblems.unknown(data.year() - 1));
    }
    try (StoredProblems problems = new StoredProblems(store.source(), feedback.get())) {
      return units(data, problems);
    } catch (SQLException e) {
      throw new StoreException("asking for problems of an earlier year", e);
    }
  }

  private List<SubjectScore> units(PastData data, PastProblems problems) {
    List<SubjectScore> units = new ArrayList<>();
    assembly.rejudge(
        data,
        problems,
        scores -> {
          stop.check();
          progress.advance(1);
          scores.stream().filter(score -> UnitPoints.ofUnit(score.rubric())).forEach(units::add);
        });
    return units;
  }
}
