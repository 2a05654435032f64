package io.pingyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {

  @TempDir static Path data;

  private static Database server;
  private static Address good;

  @BeforeAll
  static void start() {
    server = Database.embedded(data);
    good = server.address();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_server_of_the_site_is_used_as_it_is() {
    try (Database site = Database.site(good)) {
      assertThat(site.address()).isEqualTo(good);
    }
  }

  @Test
  void a_wrong_password_is_told() {
    assertThat(refused(new Address(good.url(), good.user(), "wrong")))
        .hasMessageContaining(good.user())
        .hasMessageContaining("spring.datasource.password");
  }

  @Test
  void a_database_that_is_not_there_is_told() {
    String url = good.url().replace("/postgres", "/absent");
    assertThat(refused(new Address(url, good.user(), good.password())))
        .hasMessageContaining("/absent")
        .hasMessageContaining("库名");
  }

  @Test
  void a_port_where_nobody_listens_is_told() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(refused(new Address("jdbc:postgresql://127.0.0.1:" + free + "/postgres", "u", "p")))
        .hasMessageContaining("主机和端口");
  }

  @Test
  void a_host_that_does_not_exist_is_told() {
    assertThat(refused(new Address("jdbc:postgresql://no-such-host.invalid/x", "u", "p")))
        .hasMessageContaining("no-such-host.invalid");
  }

  @Test
  void an_address_of_another_product_is_told() {
    assertThat(refused(new Address("jdbc:mysql://127.0.0.1/x", "u", "p")))
        .hasMessageContaining("spring.datasource.url");
  }

  private static DatabaseException refused(Address address) {
    DatabaseException refusal =
        catchThrowableOfType(DatabaseException.class, () -> Database.site(address));
    assertThat(refusal.fault()).isEqualTo(DatabaseException.Fault.CONFIGURATION);
    return refusal;
  }
}
