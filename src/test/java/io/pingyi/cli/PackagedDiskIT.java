package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The disk of the results, or of the database, is full (promise 7): the program says which and what
 * to do, and once there is space the same command goes on to the bytes of an undisturbed run.
 */
class PackagedDiskIT {

  private static final long ENOUGH = 1 << 20;
  private static final String EARLIER = "--date=2025-12-30";

  @TempDir Path temporary;

  @Test
  void after_a_full_disk_the_same_command_goes_on_to_the_same_files() throws Exception {
    Path small = temporary.resolve("input");
    LocalDate date = LocalDate.of(2025, 12, 31);
    Generator.generate(new Settings(Settings.Scale.DISTRICT, 7, 2025, date, small, 30));
    Map<String, String> expected = undisturbed(small);
    long published = SmallDisk.size(Packaged.output(temporary.resolve("undisturbed")));
    assertThat(output(small, published * 7 / 10, expected)).isTrue();
    assertThat(data(small, 200, expected)).isTrue();
  }

  /** Little space to almost enough, on the sample district with all papers. */
  @Test
  @Tag("campaign")
  void wherever_the_disk_of_the_sample_district_fills_the_files_stay_the_same() throws Exception {
    Path sample = Path.of("input").toAbsolutePath();
    Map<String, String> expected = undisturbed(sample);
    long published = SmallDisk.size(Packaged.output(temporary.resolve("undisturbed")));
    int full = 0;
    for (int percent : new int[] {1, 8, 25, 40, 60, 75, 90, 99}) {
      full += output(sample, published * percent / 100, expected) ? 1 : 0;
    }
    assertThat(full).as("full disks of the results").isGreaterThan(5);
    full = 0;
    for (int more : new int[] {0, 500, 3_000, 9_000, 14_000, 17_000, 20_000, 24_000}) {
      full += data(sample, more, expected) ? 1 : 0;
    }
    assertThat(full).as("full disks of the database").isGreaterThan(4);
  }

  private Map<String, String> undisturbed(Path input) throws Exception {
    Path folder = temporary.resolve("undisturbed");
    Packaged.assess(folder, input).done();
    return Packaged.published(folder);
  }

  /** Whether a disk of that size was too small for the results. */
  private boolean output(Path input, long kilobytes, Map<String, String> expected)
      throws Exception {
    Path folder = temporary.resolve("output-" + kilobytes);
    try (SmallDisk disk = SmallDisk.at(Packaged.output(folder), kilobytes)) {
      return fillAndGoOn(folder, input, disk, Packaged.output(folder), expected);
    }
  }

  /** Whether so much space was too little for the database, which an earlier run has made. */
  private boolean data(Path input, long kilobytes, Map<String, String> expected) throws Exception {
    Path folder = temporary.resolve("data-" + kilobytes);
    try (SmallDisk disk = SmallDisk.at(Packaged.data(folder), ENOUGH)) {
      Packaged.assess(folder, input, EARLIER, "--tables-only").done();
      FileSystemUtils.deleteRecursively(Packaged.output(folder));
      disk.resize(disk.used() + kilobytes);
      return fillAndGoOn(folder, input, disk, Packaged.data(folder), expected);
    }
  }

  private static boolean fillAndGoOn(
      Path folder, Path input, SmallDisk disk, Path place, Map<String, String> expected)
      throws Exception {
    try {
      Terminal first = Packaged.assess(folder, input).end();
      System.out.printf("%s: exit %d, %s%n", folder.getFileName(), first.code(), last(first));
      if (first.code() != 0) {
        assertThat(first.code()).as(first.text()).isEqualTo(3);
        assertThat(first.text()).contains(place.toString(), "空间", "重新运行同一命令");
        assertThat(Packaged.finished(folder)).isFalse();
      }
      disk.resize(ENOUGH);
      Packaged.assess(folder, input).done();
      assertThat(Packaged.published(folder)).as(first.text()).isEqualTo(expected);
      return first.code() != 0;
    } finally {
      Database.embedded(Packaged.data(folder)).close();
    }
  }

  private static String last(Terminal seen) {
    return seen.text().lines().reduce("", (before, line) -> line.isBlank() ? before : line);
  }
}
