package io.pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

  @TempDir Path temp;

  @Test
  void the_same_seed_gives_the_same_bytes() throws IOException {
    Map<String, String> first = generate("a", 11, 2026);
    Map<String, String> second = generate("b", 11, 2026);
    assertThat(first).isEqualTo(second).hasSizeGreaterThan(5);
  }

  @Test
  void another_seed_gives_other_bytes() throws IOException {
    Map<String, String> first = generate("a", 11, 2025);
    Map<String, String> second = generate("b", 12, 2025);
    assertThat(first.keySet()).isEqualTo(second.keySet());
    first.forEach((file, hash) -> assertThat(second).doesNotContainEntry(file, hash));
  }

  @Test
  void a_date_outside_the_year_is_refused_with_the_remedy() {
    assertThatThrownBy(
            () ->
                new Settings(Settings.Scale.DISTRICT, 1, 2025, LocalDate.of(2026, 1, 1), temp, 100))
        .hasMessageContaining("--date");
  }

  private Map<String, String> generate(String folder, long seed, int year) throws IOException {
    Path out = temp.resolve(folder);
    Generator.generate(
        new Settings(Settings.Scale.DISTRICT, seed, year, LocalDate.of(year, 12, 31), out, 60));
    return hashes(out);
  }

  static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      hashes.put(folder.relativize(file).toString(), sha256(file));
    }
    return hashes;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
