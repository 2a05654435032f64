package io.pingyi.cli;

import io.pingyi.assess.FolderCheck;
import io.pingyi.rules.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules check}: everything that is wrong with a rules folder, in one go. */
@Command(
    name = "check",
    description = {"检查考核办法目录，一次列出全部问题（文件、行、列、怎么改）；什么都不改动。", "退出码：0 可用（提醒不算）；2 有错误。"},
    mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {

  /** How the result is printed. */
  enum Format {
    text,
    json
  }

  @Option(names = "--rules", description = "考核办法目录；默认 ${DEFAULT-VALUE}")
  private Path rules = Path.of("rules");

  @Option(names = "--format", description = "text（给人看）或 json（给程序读）；默认 ${DEFAULT-VALUE}")
  private Format format = Format.text;

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!Files.isDirectory(rules)) {
      throw new ParameterException(
          spec.commandLine(), "找不到考核办法目录 " + rules.toAbsolutePath() + "；请用 --rules 指明");
    }
    List<Fault> faults = FolderCheck.of(rules, Set.of());
    CheckReport report = new CheckReport(rules, faults);
    if (format == Format.json) {
      System.out.print(report.json(0));
    } else {
      report.text().forEach(System.out::println);
    }
    return report.hasErrors() ? ExitCode.USAGE : ExitCode.DONE;
  }
}
