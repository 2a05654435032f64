package io.pingyi.cli;

import io.pingyi.assess.FolderCheck;
import io.pingyi.intake.InputException;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rules check}: everything that is wrong with a rules folder, in one go. */
@Command(
    name = "check",
    description = {
      "检查考核办法目录，一次列出全部问题（文件、行、列、怎么改）；什么都不改动。",
      "给出 --year 时，还对照那一年的数据：没有的指标名、总是（从不）成立的条件、没有一行用到的规则。",
      "退出码：0 可用（提醒不算）；2 有错误。"
    },
    mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {

  /** How the result is printed. */
  enum Format {
    text,
    json
  }

  @Option(names = "--rules", description = "考核办法目录；默认 ${DEFAULT-VALUE}")
  private Path rules = Path.of("rules");

  @Option(names = "--year", description = "对照哪一年的数据；不给则只看规则本身")
  private int year;

  @Option(names = "--input", description = "数据目录，其下每年一个文件夹；默认 ${DEFAULT-VALUE}")
  private Path input = Path.of("input");

  @Option(names = "--data", description = "规则缓存的目录；默认 ${DEFAULT-VALUE}")
  private Path data = Path.of(".pingyi");

  @Option(names = "--format", description = "text（给人看）或 json（给程序读）；默认 ${DEFAULT-VALUE}")
  private Format format = Format.text;

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    OptionCheck check = new OptionCheck(spec);
    if (!Files.isDirectory(rules)) {
      throw check.wrong("找不到考核办法目录 " + rules.toAbsolutePath() + "；请用 --rules 指明");
    }
    if (year != 0) {
      check.year(year);
    }
    List<Fault> faults;
    try {
      faults = year == 0 ? faults(Set.of()) : withData();
    } catch (InputException e) {
      e.messages().forEach(System.err::println);
      return ExitCode.USAGE;
    }
    CheckReport report = new CheckReport(rules, faults);
    if (format == Format.json) {
      System.out.print(report.json(year));
    } else {
      report.text().forEach(System.out::println);
      if (year == 0) {
        System.out.println("没有给 --year，没有对照数据" + years() + "。");
      }
    }
    return report.hasErrors() ? ExitCode.USAGE : ExitCode.DONE;
  }

  /** Of the rules and of the texts of the papers. */
  private List<Fault> faults(Set<String> indicators) {
    List<Fault> faults = new ArrayList<>(FolderCheck.of(rules, indicators));
    faults.addAll(Papers.shipped().faults(rules, indicators));
    return FaultList.sorted(faults);
  }

  /** Data are looked at only when the rules themselves are sound. */
  private List<Fault> withData() throws IOException {
    List<Fault> faults = faults(Set.of());
    if (faults.stream().anyMatch(fault -> fault.level() == Fault.Level.ERROR)) {
      return faults;
    }
    try (CheckedYear checked = CheckedYear.read(input, rules, year)) {
      List<Fault> all = new ArrayList<>(faults(checked.indicators()));
      all.addAll(checked.look(rules, data.resolve("rules-cache")));
      return FaultList.sorted(all);
    }
  }

  private String years() {
    if (!Files.isDirectory(input)) {
      return "";
    }
    try (Stream<Path> folders = Files.list(input)) {
      String years =
          folders
              .filter(Files::isDirectory)
              .map(folder -> String.valueOf(folder.getFileName()))
              .filter(name -> name.matches("[0-9]{4}"))
              .sorted()
              .collect(Collectors.joining("、"));
      return years.isEmpty() ? "" : "（" + input + " 下有 " + years + "）";
    } catch (IOException e) {
      return "";
    }
  }
}
