package io.pingyi.batch;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch on the database of this process; the data source comes from outside. */
@Configuration(proxyBeanMethods = false)
class BatchContext extends JdbcDefaultBatchConfiguration {

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  /** The run's lock keeps two starts apart; SERIALIZABLE would only make them fail. */
  @Override
  protected Isolation getIsolationLevelForCreate() {
    return Isolation.READ_COMMITTED;
  }
}
