package io.pingyi.batch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * The identifying parameters of a run. A finished run whose files were lost is made again as a
 * further attempt, since Spring Batch never repeats a completed instance.
 */
final class RunParameters {

  private RunParameters() {}

  static JobParameters of(String run, long attempt) {
    return new JobParametersBuilder()
        .addString("run", run, true)
        .addLong("attempt", attempt, true)
        .toJobParameters();
  }

  /** Every attempt so far. */
  static List<JobInstance> instances(JobRepository repository, String run) {
    List<JobInstance> instances = new ArrayList<>();
    for (long attempt = 1; ; attempt++) {
      JobInstance instance = repository.getJobInstance(AssessJob.NAME, of(run, attempt));
      if (instance == null) {
        return instances;
      }
      instances.add(instance);
    }
  }
}
