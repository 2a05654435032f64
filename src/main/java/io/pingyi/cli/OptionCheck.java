package io.pingyi.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses values of options that several commands have. */
final class OptionCheck {

  private final CommandSpec spec;

  OptionCheck(CommandSpec spec) {
    this.spec = spec;
  }

  void year(int year) {
    if (year < 1949 || year > 9999) {
      throw wrong("--year 应为四位年份，例如 2025，而不是 " + year);
    }
  }

  /** The day given, or the last of the year; papers and facts are of that year. */
  LocalDate date(@Nullable LocalDate date, int year) {
    if (date != null && date.getYear() != year) {
      throw wrong(
          "--date（考核基准日）应在考核年度内，即 "
              + year
              + "-01-01 到 "
              + year
              + "-12-31，而不是 "
              + date
              + "；考核别的年度请同时改 --year");
    }
    return date == null ? LocalDate.of(year, 12, 31) : date;
  }

  void workers(int workers) {
    if (workers < 1 || workers > 64) {
      throw wrong("--workers 应在 1 到 64 之间，而不是 " + workers);
    }
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
