package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class OwnershipTest {

  @Test
  void a_second_claim_is_refused_while_the_first_lives_and_granted_afterwards() throws Exception {
    try (Ownership first = claim("r1", "a")) {
      assertThat(first.held()).isTrue();
      assertThatThrownBy(() -> claim("r1", "b")).isInstanceOf(Ownership.BusyException.class);
      try (Ownership other = claim("r2", "c")) {
        assertThat(other.held()).isTrue();
      }
    }
    try (Ownership second = claim("r1", "b")) {
      assertThat(second.held()).isTrue();
    }
  }

  /** As when a process was frozen, lost its lock, and wakes up after another took over. */
  @Test
  void a_former_owner_writes_nothing_more() throws Exception {
    try (Ownership frozen = claim("r3", "frozen");
        HikariDataSource pool = TestDatabase.shared().pool("pingyi:r3:frozen", 2)) {
      RunStore store = new RunStore(pool, new JdbcTransactionManager(pool), frozen, "frozen");
      store.inTransaction(connection -> put(store, 1));
      terminateLock("r3");
      assertThat(frozen.held()).isFalse();
      try (Ownership owner = claim("r3", "owner")) {
        assertThat(owner.held()).isTrue();
        // The claim has cut its sessions; a new session meets the fence.
        assertThatThrownBy(() -> store.inTransaction(connection -> put(store, 2)));
        assertThatThrownBy(() -> store.inTransaction(connection -> put(store, 3)))
            .isInstanceOf(Ownership.LostRunException.class);
      }
      assertThat(
              new JdbcTemplate(pool)
                  .queryForList("select position from notice where run = 'r3'", Integer.class))
          .containsExactly(1);
      store.jdbc().update("delete from notice where run = 'r3'");
    }
  }

  private static void put(RunStore store, int position) {
    store.jdbc().update("insert into notice values ('r3', ?, '')", position);
  }

  private static void terminateLock(String run) throws Exception {
    try (Connection connection = TestDatabase.shared().address().connect("test");
        Statement statement = connection.createStatement()) {
      statement
          .executeQuery(
              "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                  + " where application_name = 'pingyi-lock:"
                  + run
                  + "'")
          .close();
    }
  }

  private static Ownership claim(String run, String token) throws Exception {
    return Ownership.claim(
        TestDatabase.shared().address(), run, "pingyi:" + run + ":" + token, () -> false);
  }
}
