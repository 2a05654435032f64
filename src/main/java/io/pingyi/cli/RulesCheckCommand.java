package io.pingyi.cli;

import io.pingyi.rules.Fault;
import io.pingyi.rules.drl.RuleSets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules check}: everything that is wrong with a rules folder, in one go. */
@Command(
    name = "check",
    description = {"检查考核办法目录，一次列出全部问题（文件、行、列、怎么改）；什么都不改动。", "退出码：0 可用；2 有错误。"},
    mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {

  @Option(names = "--rules", description = "考核办法目录；默认 ${DEFAULT-VALUE}")
  private Path rules = Path.of("rules");

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!Files.isDirectory(rules)) {
      throw new ParameterException(
          spec.commandLine(), "找不到考核办法目录 " + rules.toAbsolutePath() + "；请用 --rules 指明");
    }
    List<Fault> faults = RuleSets.check(rules);
    faults.forEach(System.out::println);
    System.out.println(faults.isEmpty() ? "没有发现问题。" : "共 " + faults.size() + " 处错误。");
    return faults.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
  }
}
