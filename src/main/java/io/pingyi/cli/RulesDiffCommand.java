package io.pingyi.cli;

import io.pingyi.database.Database;
import io.pingyi.database.DatabaseException;
import io.pingyi.intake.InputException;
import io.pingyi.rules.RulesException;
import io.pingyi.trial.effect.Effect;
import io.pingyi.trial.effect.EffectBook;
import io.pingyi.trial.effect.EffectRequest;
import io.pingyi.trial.effect.RuleDiff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules diff}: what the edits between two rules folders do on a year's data. */
@Command(
    name = "diff",
    description = {
      "比较两套考核办法在一个年度的数据上的差别：谁的得分、名次、等次变了，是哪一处修改引起的；什么都不改动。",
      "退出码：0 完成；2 规则、数据或用法有误；3 内部错误。"
    },
    mixinStandardHelpOptions = true)
final class RulesDiffCommand implements Callable<Integer> {

  /** How the result is printed. */
  enum Format {
    text,
    json
  }

  @Parameters(index = "0", paramLabel = "旧目录", description = "修改之前的考核办法目录")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "新目录", description = "修改之后的考核办法目录")
  private Path now = Path.of("");

  @Option(names = "--year", required = true, description = "用哪个考核年度的数据")
  private int year;

  @Option(names = "--date", description = "考核基准日，应在考核年度内；默认当年 12 月 31 日")
  private @Nullable LocalDate date;

  @Option(names = "--input", description = "数据目录，其下每年一个文件夹；默认 ${DEFAULT-VALUE}")
  private Path input = Path.of("input");

  @Option(names = "--output", paramLabel = "文件.xlsx", description = "另存明细工作簿")
  private @Nullable Path output;

  @Option(names = "--format", description = "text（给人看）或 json（给程序读）；默认 ${DEFAULT-VALUE}")
  private Format format = Format.text;

  @Option(names = "--data", description = "规则缓存和临时文件的目录；默认 ${DEFAULT-VALUE}")
  private Path data = Path.of(".pingyi");

  @Option(names = "--workers", description = "同时评定的线程数；默认为处理器数。不影响结果")
  private int workers = Math.min(16, Runtime.getRuntime().availableProcessors());

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    EffectRequest request = request();
    try {
      LogFile.open(Database.folder(data).resolve("logs"));
      Effect effect = RuleDiff.of(request);
      if (output != null) {
        EffectBook.write(effect, output);
      }
      if (format == Format.json) {
        System.out.print(EffectJson.of(effect));
      } else {
        new EffectReport(effect).lines().forEach(System.out::println);
        if (output != null) {
          System.out.println("明细已写入 " + output);
        }
      }
      return ExitCode.DONE;
    } catch (InputException e) {
      e.messages().forEach(System.err::println);
      return ExitCode.USAGE;
    } catch (RulesException e) {
      e.faults().forEach(System.err::println);
      return ExitCode.USAGE;
    } catch (DatabaseException e) {
      System.err.println(e.getMessage());
      return ExitCode.USAGE;
    } catch (IOException | UncheckedIOException e) {
      log(e);
      System.err.println("读写文件失败（" + e.getMessage() + "）；请检查磁盘空间和 --data、--output 的权限");
      return ExitCode.RESUMABLE;
    } catch (RuntimeException | Error e) {
      log(e);
      System.err.println("比较时出现内部错误；什么都没有改动，请把 " + data.resolve("logs") + " 里的日志交给维护人员");
      return ExitCode.RESUMABLE;
    }
  }

  private EffectRequest request() {
    OptionCheck check = new OptionCheck(spec);
    check.year(year);
    check.workers(workers);
    for (Path folder : new Path[] {old, now}) {
      if (!Files.isDirectory(folder)) {
        throw check.wrong("找不到考核办法目录 " + folder.toAbsolutePath() + "；请依次给出旧目录和新目录");
      }
    }
    if (output != null && !output.toString().endsWith(".xlsx")) {
      throw check.wrong("--output 应是以 .xlsx 结尾的文件，而不是 " + output);
    }
    return new EffectRequest(
        old,
        now,
        year,
        check.date(date, year),
        input.resolve(Integer.toString(year)),
        data,
        workers);
  }

  private static void log(Throwable e) {
    org.slf4j.LoggerFactory.getLogger(RulesDiffCommand.class).error("rules diff failed", e);
  }
}
