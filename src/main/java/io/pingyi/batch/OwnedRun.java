package io.pingyi.batch;

import io.pingyi.batch.AssessSummary.How;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.rules.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the owner of a run does: recover, start or resume, and tell what came out. */
final class OwnedRun {

  private static final Logger LOG = LoggerFactory.getLogger(OwnedRun.class);

  private final AssessRequest request;
  private final Console console;
  private final Assembly assembly;
  private final RunIdentity identity;
  private final Ownership ownership;
  private final JobRepository repository;
  private final JobOperator operator;
  private final PlatformTransactionManager transactions;
  private final RunStore store;
  private final RunFolders folders;
  private final Stop stop;
  private volatile @Nullable JobExecution execution;

  OwnedRun(
      AssessRequest request,
      Console console,
      Assembly assembly,
      RunIdentity identity,
      Ownership ownership,
      ApplicationContext context,
      String token,
      Stop stop) {
    this.stop = stop;
    this.request = request;
    this.console = console;
    this.assembly = assembly;
    this.identity = identity;
    this.ownership = ownership;
    this.repository = context.getBean(JobRepository.class);
    this.operator = context.getBean(JobOperator.class);
    this.transactions = context.getBean(PlatformTransactionManager.class);
    this.store =
        new RunStore(context.getBean(javax.sql.DataSource.class), transactions, ownership, token);
    this.folders = RunFolders.of(request.output(), request.year(), identity.id());
  }

  AssessSummary run(Runnable lost) throws RunFailure, InterruptedException {
    stop.listen(this::interrupt);
    Watchdog watchdog = new Watchdog(ownership, lost);
    try {
      return proceed();
    } catch (IOException e) {
      throw new FailureText(request).explain(List.of(e));
    } finally {
      watchdog.stop();
    }
  }

  private AssessSummary proceed() throws RunFailure, IOException {
    Set<String> again = lostParts();
    Recovery recovery = new Recovery(repository, operator);
    List<Path> damaged = List.of();
    for (long attempt = 1; ; attempt++) {
      JobParameters parameters = RunParameters.of(identity.id(), attempt);
      Recovery.State state = recovery.prepare(AssessJob.NAME, parameters, again);
      if (state != Recovery.State.COMPLETED) {
        if (state == Recovery.State.NEW) {
          store.inTransaction(connection -> store.stored().clear());
        }
        start(parameters, again);
        How how = state == Recovery.State.RESUMABLE ? How.RESUMED : How.MADE;
        return finish(attempt > 1 ? How.MADE_AGAIN : how, damaged);
      }
      if (RunParameters.instances(repository, identity.id()).size() == attempt) {
        damaged = new PublishedFiles(store).damaged(folders.published());
        if (damaged.isEmpty() && !new PublishedFiles(store).files(folders.published()).isEmpty()) {
          return finish(How.ALREADY_DONE, damaged);
        }
        LOG.info("making run {} again: {}", identity.id(), damaged);
      }
    }
  }

  /** Steps that have to run again, since their part of the ledger is not there. */
  private Set<String> lostParts() {
    Map<String, String> hashes = new LedgerPartTable(store).hashes();
    Set<String> again = new TreeSet<>();
    for (String part : AssessJob.parts(store.stored().organisations())) {
      Path file = folders.work().resolve(part);
      if (!Files.isRegularFile(file)
          || !PublishedFiles.hash(file).equals(hashes.getOrDefault(part, ""))) {
        again.addAll(AssessJob.steps(part));
      }
    }
    return again;
  }

  private void start(JobParameters parameters, Set<String> again) throws RunFailure {
    AssessJob.Stages stages = stages(parameters, again);
    Engine engine =
        new Engine(
            repository, transactions, request.workers(), request.chunk(), console.progress());
    Job job =
        new AssessJob(engine, store, stages)
            .job(
                new JobExecutionListener() {
                  @Override
                  public void beforeJob(JobExecution started) {
                    execution = started;
                  }
                });
    JobExecution done;
    try {
      done = operator.start(job, parameters);
    } catch (Exception e) {
      LOG.error("run {} did not start", identity.id(), e);
      throw new FailureText(request).explain(List.of(e));
    }
    if (done.getStatus() == BatchStatus.COMPLETED) {
      return;
    }
    if (stop.wanted()) {
      throw FailureText.stopped();
    }
    done.getAllFailureExceptions().forEach(e -> LOG.error("run {} failed", identity.id(), e));
    throw new FailureText(request).explain(done.getAllFailureExceptions());
  }

  private AssessJob.Stages stages(JobParameters parameters, Set<String> again) {
    Progress progress = console.progress();
    // Asked here: while rows are copied in, the transaction's connection answers nothing.
    Optional<PastRun> past = PastRun.of(store.jdbc(), identity);
    boolean assessed =
        again.isEmpty()
            && Recovery.completed(repository, parameters, AssessJob.BRANCHES)
            && Recovery.completed(repository, parameters, AssessJob.UNITS)
            && Recovery.completed(repository, parameters, "rank");
    return new AssessJob.Stages(
        new IntakeTasklet(
            store, identity, sink -> read(past, sink), progress, stop, !assessed, silent(past)),
        new Once<>(this::assessors),
        new RejudgeTasklet(store, identity, request, assembly, progress, stop),
        new RankTasklet(
            store,
            assembly.catalogue().rubrics().values(),
            assembly.columns(),
            assembly.papers(),
            new YearBookStage(
                store, identity, assembly.catalogue(), assembly.columns(), assembly.definitions()),
            progress),
        new ReportTasklet(
            store, identity, assembly.catalogue(), assembly.papers(), folders, progress, stop),
        folders,
        new VerdictLetters(
            assembly.catalogue().criteria().stream().map(Criterion::code).distinct().toList()),
        new CriterionPoints(assembly.catalogue().criteria(), assembly.catalogue().rubrics()));
  }

  private SilentProblems silent(Optional<PastRun> past) {
    return new SilentProblems(store, new StagedRows(store, assembly.columns()), past);
  }

  private IntakeReport read(Optional<PastRun> past, IntakeSink sink) {
    if (past.isEmpty()) {
      return SilentProblems.told(
          assembly.read(PastProblems.unknown(identity.year() - 1), sink), identity.year() - 1);
    }
    try (StoredProblems problems = new StoredProblems(store.source(), past.get())) {
      return assembly.read(problems, sink);
    } catch (SQLException e) {
      throw new StoreException("asking for last year's problems", e);
    }
  }

  private Assessors assessors() {
    StoredRun stored = store.stored();
    return assembly.assessors(
        new AssessmentContext(request.year(), request.date(), stored.tables(), stored.approvers()));
  }

  private AssessSummary finish(How how, List<Path> damaged) throws IOException {
    folders.clean();
    new Housekeeping(repository, store.jdbc(), new TransactionTemplate(transactions))
        .afterwards(request.year(), identity.id());
    StoredRun stored = store.stored();
    TreeMap<String, Long> failures = new TreeMap<>();
    store
        .jdbc()
        .query(
            "select failure, count(*) from subject_result, unnest(failures) failure"
                + " where run = ? group by failure",
            row -> {
              failures.put(row.getString(1), row.getLong(2));
            },
            store.run());
    return new AssessSummary(
        identity.id(),
        how,
        stored.tables(),
        RunCounts.cellsUnused(store),
        stored.notices(),
        RunCounts.of(store, assembly.catalogue().rubrics().values()),
        Exclusions.counts(store),
        failures,
        RefusedEntries.of(store),
        damaged,
        new PublishedFiles(store).files(folders.published()));
  }

  private void interrupt() {
    JobExecution running = execution;
    if (running != null) {
      try {
        operator.stop(running);
      } catch (Exception e) {
        LOG.info("nothing to stop: {}", e.toString());
      }
    }
  }

  /** Made at first use, by whichever thread comes first. */
  private static final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      T value = made;
      if (value == null) {
        value = maker.get();
        made = value;
      }
      return value;
    }
  }
}
