package io.pingyi.cli;

import io.pingyi.handbook.Handbook;
import io.pingyi.handbook.HandbookFiles;
import io.pingyi.rules.RulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules handbook}: the criteria handbook, from the rules themselves. */
@Command(
    name = "handbook",
    description = {
      "由考核办法目录生成《考核指标手册》：Word 文档（打印）和网页（查阅），内容相同。",
      "每个指标怎样判定、扣多少分，都取自规则和表格，改了规则重新生成即可。",
      "退出码：0 已生成；2 考核办法有错误，没有生成。"
    },
    mixinStandardHelpOptions = true)
final class RulesHandbookCommand implements Callable<Integer> {

  @Option(names = "--rules", description = "考核办法目录；默认 ${DEFAULT-VALUE}")
  private Path rules = Path.of("rules");

  @Option(names = "--output", description = "手册放在哪个目录，没有就新建；默认 ${DEFAULT-VALUE}")
  private Path output = Path.of("output");

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!Files.isDirectory(rules)) {
      throw new ParameterException(
          spec.commandLine(), "找不到考核办法目录 " + rules.toAbsolutePath() + "；请用 --rules 指明");
    }
    try {
      Handbook book = Handbook.read(rules);
      HandbookFiles.write(book, output).forEach(file -> System.out.println("已生成 " + file));
      return ExitCode.DONE;
    } catch (RulesException e) {
      e.faults().forEach(System.out::println);
      System.out.println("共 " + e.faults().size() + " 处错误，没有生成手册；改好后重试。");
      return ExitCode.USAGE;
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "写不了手册（" + e.getMessage() + "）；请检查 " + output.toAbsolutePath() + " 是否可写、文件是否正被打开");
    }
  }
}
