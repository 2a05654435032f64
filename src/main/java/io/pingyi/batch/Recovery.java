package io.pingyi.batch;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Brings the bookkeeping of a killed process into a state from which Spring Batch resumes. Only for
 * the owner of the run: it declares dead whatever says it is running.
 */
final class Recovery {

  private final JobRepository repository;
  private final JobOperator operator;

  Recovery(JobRepository repository, JobOperator operator) {
    this.repository = repository;
    this.operator = operator;
  }

  /** What is known of a run before it is started. */
  enum State {
    NEW,
    RESUMABLE,
    COMPLETED
  }

  /**
   * @param again names of completed steps that have to run again, because what they had made is
   *     gone
   */
  State prepare(String job, JobParameters parameters, Set<String> again) {
    JobInstance instance = repository.getJobInstance(job, parameters);
    if (instance == null) {
      return State.NEW;
    }
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null) {
      // Killed between the two inserts; Spring Batch would refuse the instance for ever.
      repository.deleteJobInstance(instance);
      return State.NEW;
    }
    if (last.getStatus() == BatchStatus.COMPLETED) {
      return State.COMPLETED;
    }
    settle(last);
    if (last.isRunning() || last.getStatus() == BatchStatus.STARTED) {
      operator.recover(last);
    }
    repeat(instance, again);
    return State.RESUMABLE;
  }

  /** Whether a step of a run is done. */
  static boolean completed(JobRepository repository, JobParameters parameters, String step) {
    JobInstance instance = repository.getJobInstance(AssessJob.NAME, parameters);
    if (instance == null) {
      return false;
    }
    @Nullable StepExecution last = repository.getLastStepExecution(instance, step);
    return last != null && last.getStatus() == BatchStatus.COMPLETED;
  }

  /**
   * {@code recover} passes over UNKNOWN, and a restart refuses it. Nor does it see a step that says
   * it runs in a job that has ended: a full database cannot note how its steps end.
   */
  private void settle(JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
        fail(step);
      }
    }
    if (execution.getStatus() == BatchStatus.UNKNOWN) {
      execution.setStatus(BatchStatus.FAILED);
      execution.setEndTime(now());
      repository.update(execution);
    }
  }

  private void repeat(JobInstance instance, Set<String> steps) {
    for (String name : steps) {
      @Nullable StepExecution last = repository.getLastStepExecution(instance, name);
      if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
        fail(last);
      }
    }
  }

  private void fail(StepExecution step) {
    step.setStatus(BatchStatus.FAILED);
    step.setEndTime(now());
    repository.update(step);
  }

  /** Bookkeeping only; no result depends on it. */
  private static LocalDateTime now() {
    return LocalDateTime.ofEpochSecond(System.currentTimeMillis() / 1000, 0, ZoneOffset.UTC);
  }
}
