package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Address;
import io.pingyi.database.Database;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake gets a message that names place and remedy in Chinese, and the right exit code. */
class MistakesTest {

  @TempDir static Path shared;
  private static Site sound;
  private static Database server;

  @TempDir Path own;

  /** One server for all runs of this class; each run shares it as a second user. */
  @BeforeAll
  static void generate_a_small_district() {
    Path data = shared.resolve("data");
    server = Database.embedded(data);
    sound = Site.generate(shared.resolve("site"), data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
            UsageMistakes.all(), InputMistakes.all(), RuleMistakes.all(), PlaceMistakes.all())
        .flatMap(java.util.Collection::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistake_is_answered_with_place_and_remedy(Mistake mistake) {
    Terminal seen = mistake.act().apply(sound.copyTo(own.resolve("site")));

    assertThat(seen.text()).contains(mistake.words());
    assertThat(seen.code()).as(seen.text()).isEqualTo(mistake.code());
    assertReadable(seen);
  }

  @Test
  void wrong_password_of_the_database_names_account_and_setting() {
    Address address = server.address();
    Terminal seen =
        PlaceMistakes.database(sound.copyTo(own.resolve("site")), address.url(), "不是这个密码");

    assertThat(seen.text()).contains("pingyi", "拒绝", "spring.datasource.password");
    assertThat(seen.code()).isEqualTo(2);
    assertReadable(seen);
  }

  @Test
  void database_that_does_not_exist_names_the_address() {
    Address address = server.address();
    String url = address.url().replaceAll("/[^/]+$", "/meiyou");
    Terminal seen =
        PlaceMistakes.database(sound.copyTo(own.resolve("site")), url, address.password());

    assertThat(seen.text()).contains("meiyou", "库名");
    assertThat(seen.code()).isEqualTo(2);
    assertReadable(seen);
  }

  @Test
  void full_disk_names_the_folder_and_what_to_do() throws Exception {
    Site site = sound.copyTo(own.resolve("site"));
    try (SmallDisk disk = SmallDisk.at(site.output(), 256)) {
      assertThat(disk).isNotNull();
      Terminal seen = site.assess();

      assertThat(seen.text()).contains(site.output().toString(), "空间", "重新运行");
      assertThat(seen.code()).as(seen.text()).isEqualTo(3);
      assertReadable(seen);
    }
  }

  @Test
  void sound_site_is_assessed_and_verified() {
    Site site = sound.copyTo(own.resolve("site"));

    assertThat(site.assess("--max-rejects", "50")).extracting(Terminal::code).isEqualTo(0);
    Terminal verified =
        Terminal.run(
            "verify", site.run().toString(), "--input", site.folder().resolve("input").toString());
    assertThat(verified.code()).as(verified.text()).isZero();
  }

  private static void assertReadable(Terminal seen) {
    assertThat(seen.text())
        .doesNotContain("Exception", "\tat ", "java.", "org.", "null", "\uFFFD")
        .containsPattern("[\\u4e00-\\u9fff]");
  }
}
