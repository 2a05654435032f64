package io.pingyi.cli;

import io.pingyi.generate.Generator;
import io.pingyi.generate.Generator.Written;
import io.pingyi.generate.Settings;
import io.pingyi.generate.Settings.Scale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes synthetic exports to try the engine on; exit code 2 for wrong settings. */
@Command(
    name = "generate",
    description = "生成虚构的导出表（不含任何真实组织和个人），并列出其中埋设的每一处问题。",
    mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "规模", description = "district（区县）、province（全省）或 nation（全国）")
  private String scale = "";

  @Option(names = "--seed", required = true, description = "随机种子；同一种子生成的文件逐字节相同")
  private long seed;

  @Option(names = "--year", required = true, description = "考核年度")
  private int year;

  @Option(names = "--out", required = true, description = "输出目录；其下按年度建目录")
  private Path out = Path.of("");

  @Option(names = "--branches", description = "党支部数；默认区县 1500、全省 250000、全国 4614000")
  private @Nullable Integer branches;

  @Option(names = "--date", description = "考核基准日；默认考核年度 12 月 31 日")
  private @Nullable LocalDate date;

  @Option(names = "--last-problems", description = "上年批次的 problems.csv；整改反馈照其中的问题逐条生成（仅 district）")
  private @Nullable Path lastProblems;

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try {
      Written written = Generator.generate(settings());
      out()
          .printf("已生成 %s，埋设问题 %d 处，列于 %s%n", written.folder(), written.defects(), written.truth());
      out().flush();
      return 0;
    } catch (IllegalArgumentException e) {
      err().println(e.getMessage());
      err().flush();
      return 2;
    }
  }

  private Settings settings() {
    Scale chosen =
        switch (scale.toLowerCase(Locale.ROOT)) {
          case "district" -> Scale.DISTRICT;
          case "province" -> Scale.PROVINCE;
          case "nation" -> Scale.NATION;
          default ->
              throw new IllegalArgumentException(
                  "规模“" + scale + "”无法识别，应为 district、province 或 nation");
        };
    LocalDate day = date == null ? LocalDate.of(year, 12, 31) : date;
    return new Settings(
        chosen,
        seed,
        year,
        day,
        out,
        branches == null ? chosen.branches() : branches,
        lastProblems);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
