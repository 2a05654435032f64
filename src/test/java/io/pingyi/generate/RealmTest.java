package io.pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

  @TempDir Path temp;

  @Test
  void a_province_ships_counters_and_every_other_table_as_csv() throws IOException {
    Path folder = generate(Settings.Scale.PROVINCE, 3_200);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .hasSize(24)
          .allMatch(name -> name.endsWith(".csv"))
          .contains("党组织信息库.csv", "组织生活统计.csv", "发展党员台账.csv", "软弱涣散整顿台账.csv");
    }
    List<String> organisations =
        Files.readAllLines(folder.resolve("党组织信息库.csv"), Charset.forName("GBK"));
    assertThat(organisations.stream().filter(line -> line.contains(",631 ")))
        .hasSizeGreaterThan(2_900);
    List<String> counters =
        Files.readAllLines(folder.resolve("组织生活统计.csv"), StandardCharsets.UTF_8);
    assertThat(counters).hasSizeGreaterThan(3_150 * 12);
  }

  @Test
  void a_nation_ships_organisations_and_counters_only() throws IOException {
    Path folder = generate(Settings.Scale.NATION, 1_000);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .containsExactlyInAnyOrder("党组织信息库.csv", "组织生活统计.csv");
    }
  }

  private Path generate(Settings.Scale scale, int branches) throws IOException {
    return Generator.generate(
            new Settings(scale, 3, 2025, LocalDate.of(2025, 12, 31), temp, branches))
        .folder();
  }
}
