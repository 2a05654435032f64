package io.pingyi.cli;

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

  void workers(int workers) {
    if (workers < 1 || workers > 64) {
      throw wrong("--workers 应在 1 到 64 之间，而不是 " + workers);
    }
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
