package io.pingyi.batch;

import io.pingyi.assess.BranchTally;
import io.pingyi.intake.Bundle;
import io.pingyi.report.SourceNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The job {@code assess}: intake, branches, units, rejudge, rank, report. Step names are stage
 * names.
 */
final class AssessJob {

  static final String NAME = "assess";
  static final String BRANCHES = "assess-branches";
  static final String UNITS = "assess-units";

  private static final String BRANCH = "level = 'BRANCH'";
  private static final String UNIT = "level <> 'BRANCH' and code = unit_code";

  private final Engine engine;
  private final RunStore store;
  private final Stages stages;

  AssessJob(Engine engine, RunStore store, Stages stages) {
    this.engine = engine;
    this.store = store;
    this.stages = stages;
  }

  /**
   * What the stages do.
   *
   * @param assessors made once the input is read
   * @param letters how verdicts are kept
   * @param points how points of criteria are kept
   */
  record Stages(
      Tasklet intake,
      java.util.function.Supplier<Assessors> assessors,
      Tasklet rejudge,
      Tasklet rank,
      Tasklet report,
      RunFolders folders,
      VerdictLetters letters,
      CriterionPoints points) {}

  Job job(JobExecutionListener listener) {
    return new JobBuilder(NAME, engine.repository())
        .listener(listener)
        .start(intake())
        .next(branches())
        .next(units())
        .next(tasklet("rejudge", stages.rejudge()))
        .next(tasklet("rank", stages.rank()))
        .next(tasklet("report", stages.report()))
        .build();
  }

  /** Looks again on every start whether the staged rows are still there. */
  private Step intake() {
    return new StepBuilder("intake", engine.repository())
        .tasklet(stages.intake())
        .transactionManager(engine.transactions())
        .allowStartIfComplete(true)
        .build();
  }

  private Step tasklet(String name, Tasklet tasklet) {
    return new StepBuilder(name, engine.repository())
        .tasklet(tasklet)
        .transactionManager(engine.transactions())
        .build();
  }

  private Step branches() {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("assess-");
    executor.setConcurrencyLimit(engine.workers());
    return new StepBuilder(BRANCHES, engine.repository())
        .partitioner(BRANCHES, gridSize -> partitions())
        .step(worker(BRANCHES, BRANCH, bundle -> stages.assessors().get().branch(bundle)))
        .taskExecutor(executor)
        .gridSize(1)
        .listener(new StageProgress(engine.progress(), "评定支部", this::branchesInAll, this::done))
        .build();
  }

  private Map<String, ExecutionContext> partitions() {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    PartitionRange.split(store.stored().organisations())
        .keySet()
        .forEach(name -> partitions.put(name, new ExecutionContext()));
    return partitions;
  }

  private Step units() {
    return new StepBuilder(UNITS, engine.repository())
        .partitioner(UNITS, gridSize -> everybodyAfterBranches())
        .step(worker(UNITS, UNIT, this::unit))
        .gridSize(1)
        .listener(new StageProgress(engine.progress(), "评定单位", this::unitsInAll, () -> 0L))
        .build();
  }

  private Map<String, ExecutionContext> everybodyAfterBranches() {
    store.analyze("organisation", "subject_result", "branch_tally", "problem");
    return Map.of(everybody().name(), new ExecutionContext());
  }

  private PartitionRange everybody() {
    return new PartitionRange(0, 1, store.stored().organisations());
  }

  private long branchesInAll() {
    return count("select count(*) from organisation where run = ? and " + BRANCH);
  }

  private long unitsInAll() {
    return count("select count(*) from organisation where run = ? and " + UNIT);
  }

  private long done() {
    return count("select count(*) from branch_tally where run = ?");
  }

  private long count(String query) {
    Long count = store.jdbc().queryForObject(query, Long.class, store.run());
    return count == null ? 0 : count;
  }

  /** Tallies are read first: a failure of the database must not look like one of the unit. */
  private Outcome unit(Bundle bundle) {
    List<BranchTally> tallies = new Tallies(store).of(bundle.organisation().code());
    return stages.assessors().get().unit(bundle, tallies.stream());
  }

  private Step worker(String name, String which, Function<Bundle, Outcome> assessor) {
    return new RangeWorker(
        name,
        engine,
        range -> new BundleReader(store.source(), store.run(), range, which, which.equals(UNIT)),
        assessor,
        range -> new OutcomeWriter(store, range, part(name, range), which, parts()));
  }

  /** Name of the ledger part of a step and range; a resumed run looks for it. */
  static String part(String step, PartitionRange range) {
    return step + "-" + range.name() + ".csv";
  }

  /** Every part of the ledger that a run with so many organisations has. */
  static List<String> parts(int organisations) {
    List<String> parts = new ArrayList<>();
    PartitionRange.split(organisations).values().forEach(range -> parts.add(part(BRANCHES, range)));
    parts.add(part(UNITS, new PartitionRange(0, 1, organisations)));
    return parts;
  }

  /** Names of the steps that made a part, the partition and its step. */
  static List<String> steps(String part) {
    String name = part.substring(0, part.length() - ".csv".length());
    String step = name.startsWith(BRANCHES) ? BRANCHES : UNITS;
    return List.of(step, step + ":" + name.substring(step.length() + 1));
  }

  private LedgerParts parts() {
    return new LedgerParts(
        stages.folders().work(),
        new SourceNames(store.stored().tables()),
        stages.letters(),
        stages.points());
  }
}
