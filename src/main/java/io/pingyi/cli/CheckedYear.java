package io.pingyi.cli;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.rules.Fault;
import io.pingyi.rules.check.DataLook;
import io.pingyi.trial.RuleEdition;
import io.pingyi.trial.Trial;
import io.pingyi.trial.Way;
import io.pingyi.trial.YearData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a year's exports for {@code rules check}, without a database. */
final class CheckedYear implements AutoCloseable {

  private final int year;
  private final Path work;
  private final YearData data;

  private CheckedYear(int year, Path work, YearData data) {
    this.year = year;
    this.work = work;
    this.data = data;
  }

  /**
   * Reads it.
   *
   * @throws io.pingyi.intake.InputException when input or {@code columns.yml} cannot be used
   */
  static CheckedYear read(Path input, Path rules, int year) throws IOException {
    Path work = Files.createTempDirectory("pingyi-check");
    try {
      YearData data =
          YearData.read(
              input.resolve(Integer.toString(year)),
              io.pingyi.intake.ColumnsCatalogue.read(rules.resolve("columns.yml")),
              LocalDate.of(year, 12, 31),
              work);
      return new CheckedYear(year, work, data);
    } catch (RuntimeException e) {
      Files.deleteIfExists(work);
      throw e;
    }
  }

  /** 表名.列名 of every table that is no known dataset. */
  Set<String> indicators() {
    Set<String> names = new TreeSet<>();
    for (SourceTable table : data.report().tables()) {
      if (table.dataset() == Dataset.INDICATOR) {
        table.columns().forEach(column -> names.add(table.title() + "." + column));
      }
    }
    return names;
  }

  /**
   * What the rules see in the data; the rules must be without errors.
   *
   * @param cache where compiled rules are kept
   */
  List<Fault> look(Path rules, Path cache) {
    DataLook look = DataLook.of(rules, year);
    try (RuleEdition edition = RuleEdition.open(rules, cache, LocalDate.of(year, 12, 31))) {
      new Trial(year, new Way(data, edition), Runtime.getRuntime().availableProcessors())
          .visit((subject, judgement) -> look.see(subject, judgement.rubric().code()));
    }
    return look.notices();
  }

  @Override
  public void close() throws IOException {
    data.close();
    try (var files = Files.list(work)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(work);
  }
}
