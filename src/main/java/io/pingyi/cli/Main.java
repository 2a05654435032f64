package io.pingyi.cli;

import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of the command line. */
@Command(
    name = "pingyi",
    description = "评议：把党支部的导出表变成排名和问题清单。",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AssessCommand.class,
      GenerateCommand.class,
      VerifyCommand.class,
      RulesCommand.class
    })
public final class Main implements Runnable {

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    OptionalInt elsewhere = Relaunch.ifNeeded(args);
    System.exit(elsewhere.isPresent() ? elsewhere.getAsInt() : execute(Relaunch.arguments(args)));
  }

  /** Runs a command and gives its exit code. */
  static int execute(String... args) {
    return ChineseUsage.of(new CommandLine(new Main())).execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请给出命令，例如 assess --year 2025");
  }
}
