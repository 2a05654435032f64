package io.pingyi.batch;

import io.pingyi.intake.Bundle;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.PlatformTransactionManager;

/** Assesses the organisations of one range: read, assess, write, in chunks. */
final class RangeWorker implements Step {

  private final String name;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final int chunk;
  private final Progress progress;
  private final Function<PartitionRange, BundleReader> readers;
  private final Function<Bundle, Outcome> assessor;
  private final Function<PartitionRange, OutcomeWriter> writers;

  RangeWorker(
      String name,
      Engine engine,
      Function<PartitionRange, BundleReader> readers,
      Function<Bundle, Outcome> assessor,
      Function<PartitionRange, OutcomeWriter> writers) {
    this.name = name;
    this.repository = engine.repository();
    this.transactions = engine.transactions();
    this.chunk = engine.chunk();
    this.progress = engine.progress();
    this.readers = readers;
    this.assessor = assessor;
    this.writers = writers;
  }

  @Override
  public String getName() {
    return name;
  }

  /** Every execution has reader and writer of its own, so threads share nothing. */
  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    PartitionRange range = PartitionRange.of(execution.getStepName());
    OutcomeWriter writer = writers.apply(range);
    new StepBuilder(execution.getStepName(), repository)
        .<Numbered<Bundle>, Numbered<Outcome>>chunk(chunk)
        .transactionManager(transactions)
        .reader(readers.apply(range))
        .processor(item -> new Numbered<>(item.number(), assessor.apply(item.value())))
        .writer(writer)
        .listener((ItemWriteListener<Numbered<Outcome>>) new Counting(progress))
        .listener((StepExecutionListener) new Finishing(writer))
        .build()
        .execute(execution);
  }

  private record Counting(Progress progress) implements ItemWriteListener<Numbered<Outcome>> {
    @Override
    public void afterWrite(Chunk<? extends Numbered<Outcome>> items) {
      progress.advance(items.size());
    }
  }

  /** Completes the ledger part before the range may count as done. */
  private record Finishing(OutcomeWriter writer) implements StepExecutionListener {
    @Override
    public ExitStatus afterStep(StepExecution execution) {
      if (execution.getStatus() == BatchStatus.COMPLETED) {
        try {
          writer.finish();
        } catch (IOException | RuntimeException e) {
          // Spring Batch would only log it and keep the range as done.
          execution.addFailureException(e);
          execution.setStatus(BatchStatus.FAILED);
          return ExitStatus.FAILED;
        }
      }
      return execution.getExitStatus();
    }
  }
}
