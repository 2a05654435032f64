package io.pingyi.cli;

import io.pingyi.batch.AssessRequest;
import io.pingyi.batch.AssessRun;
import io.pingyi.batch.AssessSummary;
import io.pingyi.batch.Console;
import io.pingyi.batch.Progress;
import io.pingyi.batch.RunFailure;
import io.pingyi.batch.Stop;
import io.pingyi.database.Database;
import io.pingyi.database.DatabaseException;
import io.pingyi.intake.InputException;
import io.pingyi.report.PaperMaker;
import io.pingyi.rules.RulesException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Assesses one year: from the exports to the published files. */
@Command(
    name = "assess",
    description = "评定一个年度：读入导出表，判定、计分、排名，写出结果。中断后重新运行同一命令即从断点继续。",
    mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  @Option(names = "--year", required = true, description = "考核年度")
  private int year;

  @Option(names = "--date", description = "考核基准日，应在考核年度内；默认当年 12 月 31 日")
  private @Nullable LocalDate date;

  @Option(names = "--input", description = "数据目录，其下每年一个文件夹；默认 ${DEFAULT-VALUE}")
  private Path input = Path.of("input");

  @Option(names = "--rules", description = "考核办法目录；默认 ${DEFAULT-VALUE}")
  private Path rules = Path.of("rules");

  @Option(names = "--output", description = "结果目录，其下每年一个文件夹；默认 ${DEFAULT-VALUE}")
  private Path output = Path.of("output");

  @Option(names = "--data", description = "内置数据库、日志和规则缓存的目录；默认 ${DEFAULT-VALUE}")
  private Path data = Path.of(".pingyi");

  @Option(names = "--workers", description = "同时评定的线程数；默认为处理器数。不影响结果")
  private int workers = Math.min(16, Runtime.getRuntime().availableProcessors());

  @Option(names = "--chunk", description = "每次提交的党组织数；默认 ${DEFAULT-VALUE}。不影响结果")
  private int chunk = 200;

  @Option(names = "--no-wait", description = "同一批次正由另一个进程运行时不等待，直接退出")
  private boolean noWait;

  @Option(
      names = "--last-run",
      description = "往年批次的结果文件夹（output/<年度>/<批次>）：上年的用于同比，更早的用于历年走势，可写几次；默认用本机数据库中的批次")
  private List<Path> lastRuns = new ArrayList<>();

  @Option(names = "--no-rejudge", description = "口径与上年不同的指标，不用今年的办法重判上年的数据（省时间）；这些指标的变化整项计入“办法修改”")
  private boolean noRejudge;

  @Option(names = "--tables-only", description = "只出表格和工作簿，不出点评初稿、成绩单和网页（单位很多时省时间）")
  private boolean tablesOnly;

  @Option(names = "--max-rejects", description = "拒收行占比超过此百分数时退出码为 1；默认 ${DEFAULT-VALUE}")
  private BigDecimal maxRejects = new BigDecimal(5);

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    AssessRequest request = request();
    Stop stop = new Stop();
    Interruption interruption = new Interruption(stop::request);
    int code = ExitCode.RESUMABLE;
    try {
      code = run(request, stop);
    } finally {
      interruption.finished(code);
    }
    return code;
  }

  private int run(AssessRequest request, Stop stop) {
    try {
      LogFile.open(Database.folder(data).resolve("logs"));
      AssessSummary summary =
          new AssessRun(request, console(), Version.number(), stop, papers()).run();
      return new AssessReport(request, summary, maxRejects).print(System.out);
    } catch (InputException e) {
      e.messages().forEach(System.err::println);
      return ExitCode.USAGE;
    } catch (RulesException e) {
      e.faults().forEach(System.err::println);
      return ExitCode.USAGE;
    } catch (DatabaseException e) {
      log(e);
      System.err.println(e.getMessage());
      return e.fault() == DatabaseException.Fault.CONFIGURATION
          ? ExitCode.USAGE
          : ExitCode.RESUMABLE;
    } catch (RunFailure e) {
      log(e);
      System.err.println(e.getMessage());
      return ExitCode.RESUMABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.RESUMABLE;
    } catch (RuntimeException | Error e) {
      log(e);
      System.err.println(AssessRun.unexpected(request).getMessage());
      return ExitCode.RESUMABLE;
    }
  }

  private AssessRequest request() {
    OptionCheck check = new OptionCheck(spec);
    check.year(year);
    check.workers(workers);
    if (chunk < 1 || chunk > 100_000) {
      throw check.wrong("--chunk 应在 1 到 100000 之间，而不是 " + chunk);
    }
    if (maxRejects.signum() < 0 || maxRejects.compareTo(new BigDecimal(100)) > 0) {
      throw check.wrong("--max-rejects 应在 0 到 100 之间，而不是 " + maxRejects);
    }
    return new AssessRequest(
        year,
        check.date(date, year),
        input.resolve(Integer.toString(year)),
        rules,
        output,
        data,
        workers,
        chunk,
        !noWait,
        List.copyOf(lastRuns),
        noRejudge ? null : input.resolve(Integer.toString(year - 1)),
        tablesOnly);
  }

  private PaperMaker papers() {
    return tablesOnly ? Papers.tables() : Papers.shipped();
  }

  private static Console console() {
    Progress progress =
        TerminalCheck.interactive() ? new ProgressBar(System.err) : new ProgressLines(System.err);
    return new Console() {
      @Override
      public void say(String line) {
        System.err.println(line);
      }

      @Override
      public Progress progress() {
        return progress;
      }
    };
  }

  private static void log(Throwable e) {
    LoggerFactory.getLogger(AssessCommand.class).error("assess failed", e);
  }
}
