package io.pingyi.batch;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What every step needs of Spring Batch.
 *
 * @param workers threads of the partitioned step
 * @param chunk organisations a transaction
 */
record Engine(
    JobRepository repository,
    PlatformTransactionManager transactions,
    int workers,
    int chunk,
    Progress progress) {}
