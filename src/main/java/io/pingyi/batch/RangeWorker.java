package io.pingyi.batch;

import io.pingyi.intake.Bundle;
import java.util.function.Function;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.infrastructure.item.Chunk;

/** Assesses the organisations of one range: read, assess, write, in chunks. */
final class RangeWorker implements Step {

  private final String name;
  private final Engine engine;
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
    this.engine = engine;
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
    RangeStep step =
        new RangeStep(execution.getStepName(), engine, readers.apply(range), writers.apply(range));
    step.setItemProcessor(item -> new Numbered<>(item.number(), assessor.apply(item.value())));
    step.setTransactionManager(engine.transactions());
    step.registerItemWriteListener(new Counting(engine.progress()));
    try {
      step.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException("step of " + range.name(), e);
    }
    step.execute(execution);
  }

  /**
   * Completes the ledger part as its last piece of work: Spring Batch commits COMPLETED before it
   * calls any listener, and a kill between the two would lose the part.
   */
  private static final class RangeStep
      extends ChunkOrientedStep<Numbered<Bundle>, Numbered<Outcome>> {

    private final BundleReader reader;
    private final OutcomeWriter writer;

    RangeStep(String name, Engine engine, BundleReader reader, OutcomeWriter writer) {
      super(name, engine.chunk(), reader, writer, engine.repository());
      this.reader = reader;
      this.writer = writer;
    }

    @Override
    protected void doExecute(StepExecution execution) throws Exception {
      super.doExecute(execution);
      if (reader.exhausted()) {
        writer.finish();
      }
    }
  }

  private record Counting(Progress progress) implements ItemWriteListener<Numbered<Outcome>> {
    @Override
    public void afterWrite(Chunk<? extends Numbered<Outcome>> items) {
      progress.advance(items.size());
    }
  }
}
