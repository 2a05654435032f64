package io.pingyi.batch;

import java.util.function.LongSupplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Shows the progress of a stage that assesses.
 *
 * @param total how many there are
 * @param before how many an interrupted start has left; some of them may be done again
 */
record StageProgress(Progress progress, String name, LongSupplier total, LongSupplier before)
    implements StepExecutionListener {

  @Override
  public void beforeStep(StepExecution execution) {
    progress.begin(name, "个", total.getAsLong());
    progress.advance(before.getAsLong());
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    progress.end(execution.getStatus() == BatchStatus.COMPLETED);
    return execution.getExitStatus();
  }
}
