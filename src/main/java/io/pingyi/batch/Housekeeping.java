package io.pingyi.batch;

import java.util.List;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes the rows of earlier runs of the year, so that the database does not grow for ever. */
final class Housekeeping {

  private final JobRepository repository;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Housekeeping(JobRepository repository, JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.repository = repository;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** After a run of the year is published; a run that another process works on stays. */
  void afterwards(int year, String run) {
    List<String> others =
        jdbc.queryForList(
            "select id from run where year = ? and id <> ? order by id", String.class, year, run);
    for (String other : others) {
      transaction.executeWithoutResult(status -> remove(other));
    }
  }

  private void remove(String run) {
    Boolean free =
        jdbc.queryForObject(
            "select pg_try_advisory_xact_lock(?, hashtext(?))",
            Boolean.class,
            Ownership.LOCK_CLASS,
            run);
    if (!Boolean.TRUE.equals(free)) {
      return;
    }
    jdbc.execute("drop table if exists " + new StagedTable(run).name());
    new StoredRun(jdbc, run).clear();
    for (JobInstance instance : RunParameters.instances(repository, run)) {
      repository.deleteJobInstance(instance);
    }
  }
}
