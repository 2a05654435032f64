package io.pingyi.cli;

import io.pingyi.verify.UnreadableException;
import io.pingyi.verify.VerificationReport;
import io.pingyi.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: re-adds a published run and opens every cited cell again. */
@Command(
    name = "verify",
    description = {"复核一个已发布的批次：文件校验值、逐行相加、名次、问题、行数，以及台账引用的每个单元格。", "退出码：0 全部相符；1 存在不符；2 读不出。"},
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

  private static final int PASSED = 0;
  private static final int DIFFERS = 1;
  private static final int UNREADABLE = 2;

  @Parameters(paramLabel = "DIR", description = "批次文件夹 output/<年度>/<批次>")
  private Path folder = Path.of("");

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "原始数据文件夹，或其中有该年度文件夹的文件夹（默认 ${DEFAULT-VALUE}）",
      defaultValue = "input")
  private Path input = Path.of("input");

  @Option(names = "--without-input", description = "不核对原始数据，只复核批次文件夹本身")
  private boolean withoutInput;

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      Path data = withoutInput ? null : data();
      VerificationReport report = new Verifier(folder, data).verify();
      report.lines().forEach(out()::println);
      if (data == null) {
        out().println("注意：按 --without-input，没有核对原始数据。");
      }
      return report.passed() ? PASSED : DIFFERS;
    } catch (UnreadableException e) {
      err().println(e.getMessage());
    } catch (IOException e) {
      err().println("读取失败：" + e.getMessage() + "；请检查文件夹是否存在、是否有访问权限");
    } finally {
      out().flush();
      err().flush();
    }
    return UNREADABLE;
  }

  /** The folder of the run's year: below the given one, or the given one itself. */
  private Path data() {
    Path below = input.resolve(Integer.toString(Verifier.year(folder)));
    if (Files.isDirectory(below)) {
      return below;
    }
    if (Files.isDirectory(input)) {
      return input;
    }
    throw new UnreadableException(
        "找不到原始数据文件夹 " + input + "；请用 --input 指明，或加 --without-input 只复核批次文件夹");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
