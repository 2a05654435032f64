package io.pingyi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: the tools of rule authors; each is a subcommand of its own. */
@Command(
    name = "rules",
    description = "考核办法作者的工具：检查、试用例、看影响、出手册。",
    mixinStandardHelpOptions = true,
    subcommands = {
      RulesCheckCommand.class,
      RulesDiffCommand.class,
      RulesTestCommand.class,
      RulesHandbookCommand.class,
      RulesVocabularyCommand.class
    })
final class RulesCommand implements Runnable {

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请给出要用的工具，例如 rules check");
  }
}
