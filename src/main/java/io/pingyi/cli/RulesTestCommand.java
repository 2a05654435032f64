package io.pingyi.cli;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.InputException;
import io.pingyi.intake.snapshot.DevelopmentCases;
import io.pingyi.intake.snapshot.WorkCalendar;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.strength.RuleTest;
import io.pingyi.rules.strength.RuleTestReport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules test}: runs the cases beside the rules and says how much they would notice. */
@Command(
    name = "test",
    description = {
      "运行规则文件旁边的用例，并检查用例够不够：阈值两侧是否都试过，改动规则或分值时用例能否发现。",
      "退出码：0 全部通过；2 有用例不通过，或者用例、规则读不出来；加 --strict 时有提醒也为 2。"
    },
    mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {

  /** How the report is written. */
  enum Format {
    text,
    json
  }

  @Parameters(paramLabel = "指标编码", arity = "0..*", description = "只试这些指标；不写则试全部")
  private List<String> criteria = new ArrayList<>();

  @Option(names = "--rules", description = "考核办法目录；默认 ${DEFAULT-VALUE}")
  private Path rules = Path.of("rules");

  @Option(names = "--data", description = "规则缓存所在的目录；默认 ${DEFAULT-VALUE}")
  private Path data = Path.of(".pingyi");

  @Option(names = "--format", description = "text（默认）或 json", defaultValue = "text")
  private Format format = Format.text;

  @Option(names = "--strict", description = "有提醒也以 2 退出")
  private boolean strict;

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!Files.isDirectory(rules)) {
      throw new ParameterException(
          spec.commandLine(), "找不到考核办法目录 " + rules.toAbsolutePath() + "；请用 --rules 指明");
    }
    try {
      RuleTestReport report = test().run(criteria);
      boolean failed = report.failed() > 0 || (strict && !report.strong());
      print(
          format == Format.json
              ? List.of(RulesTestJson.of(report).stripTrailing())
              : RulesTestText.of(report));
      return failed ? ExitCode.USAGE : ExitCode.DONE;
    } catch (RulesException e) {
      if (format == Format.json) {
        print(List.of(RulesTestJson.of(e.faults()).stripTrailing()));
      } else {
        e.faults().forEach(fault -> err().println(fault));
        err().println("共 " + e.faults().size() + " 处错误，用例没有运行。");
      }
    } catch (InputException e) {
      err().println(e.getMessage());
    } finally {
      out().flush();
      err().flush();
    }
    return ExitCode.USAGE;
  }

  private RuleTest test() {
    ColumnsCatalogue columns = ColumnsCatalogue.read(rules.resolve("columns.yml"));
    WorkCalendar calendar = WorkCalendar.read(rules.resolve("calendar.csv"));
    return new RuleTest(
        rules, data.resolve("rules-cache"), new DevelopmentCases(columns, calendar));
  }

  private void print(List<String> lines) {
    lines.forEach(out()::println);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
