package io.pingyi.cli;

import io.pingyi.batch.AssessRequest;
import io.pingyi.batch.AssessSummary;
import io.pingyi.batch.RefusedEntries;
import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.meeting.CardPaper;
import io.pingyi.report.RejectRow;
import io.pingyi.report.RunInfo;
import io.pingyi.score.SubjectScore;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells the user what a finished run is, and whether it needs attention. */
final class AssessReport {

  private static final Set<String> HARMLESS =
      Set.of(SubjectScore.NO_DATA, SubjectScore.NOTHING_APPLIES);

  /** Of a list that a file holds in full. */
  private static final int MOST_LINES = 10;

  private final AssessRequest request;
  private final AssessSummary summary;
  private final BigDecimal maxRejects;

  AssessReport(AssessRequest request, AssessSummary summary, BigDecimal maxRejects) {
    this.request = request;
    this.summary = summary;
    this.maxRejects = maxRejects;
  }

  /** Prints everything and gives the exit code. */
  int print(PrintStream out) {
    out.println(
        "考核批次 " + summary.run() + "（" + request.year() + " 年度，基准日 " + request.date() + "）" + how());
    summary.damaged().forEach(file -> out.println("  缺失或被改动、已重新生成：" + file));
    out.println();
    out.println("读入的表（读入行数 = 采用 + 拒收 + 空行 + 合计行 + 附注）：");
    tables().lines().forEach(out::println);
    rejects().lines().forEach(out::println);
    summary.notices().forEach(notice -> out.println("  " + notice));
    out.println();
    organisations(out);
    boolean faults = faults(out);
    out.println();
    out.println("写出的文件：");
    files(out);
    missingCharacters(out);
    out.flush();
    return faults ? ExitCode.DONE_WITH_FAULTS : ExitCode.DONE;
  }

  /** Which cards could not be printed as they were written; the first of them. */
  private void missingCharacters(PrintStream out) {
    for (Path file : summary.files()) {
      if (String.valueOf(file.getFileName()).equals(CardPaper.MISSING)) {
        try {
          List<String> lines = Files.readAllLines(file);
          out.println("注意：" + Printable.of(lines.get(0)));
          lines.stream()
              .skip(1)
              .limit(MOST_LINES)
              .forEach(line -> out.println("  " + Printable.of(line)));
          if (lines.size() > MOST_LINES + 1) {
            out.println("  共 " + (lines.size() - 1) + " 个单位，见 " + file);
          }
        } catch (IOException e) {
          out.println("注意：成绩单有缺字，见 " + file);
        }
      }
    }
  }

  /** Files of a subfolder are one line, since there may be two for every unit. */
  private void files(PrintStream out) {
    Map<Path, Integer> folders = new TreeMap<>();
    Path run = folder();
    for (Path file : summary.files()) {
      Path parent = file.getParent();
      if (parent == null || parent.equals(run)) {
        out.println("  " + file);
      } else {
        folders.merge(parent, 1, Integer::sum);
      }
    }
    folders.forEach((folder, count) -> out.println("  " + folder + "（" + count + " 个文件）"));
  }

  private String how() {
    return switch (summary.how()) {
      case MADE -> "已完成";
      case RESUMED -> "已从断点续完";
      case ALREADY_DONE -> "此前已完成，数据、规则均未变，结果文件完好";
      case MADE_AGAIN -> "此前已完成，但结果文件有缺失或改动，已重新生成";
    };
  }

  private TextTable tables() {
    TextTable table =
        new TextTable("文件", "工作表", "认作", "匹配列", "读入", "采用", "拒收", "空行", "合计行", "附注", "单元格未采用");
    for (SourceTable source : summary.tables()) {
      RowBalance rows = source.balance();
      table.row(
          source.file(),
          source.sheet(),
          source.title().isEmpty()
              ? source.dataset().label()
              : source.dataset().label() + "·" + source.title(),
          matched(source) + "/" + source.columns().size(),
          rows.read(),
          rows.used(),
          rows.rejected(),
          rows.blank(),
          rows.subtotal(),
          rows.note(),
          summary.cellsUnused(source));
    }
    return table;
  }

  /** What the table above leaves out, and where to look. */
  private String rejects() {
    long cells = summary.tables().stream().mapToLong(summary::cellsUnused).sum();
    if (cells == 0 && summary.rowsRejected() == 0) {
      return "";
    }
    return "拒收 "
        + summary.rowsRejected()
        + " 行；另有 "
        + cells
        + " 个单元格未采用（所在的行已采用）。原因和原文逐条列在 "
        + folder().resolve("rejects.csv");
  }

  private Path folder() {
    return request.output().resolve(Integer.toString(request.year())).resolve(summary.run());
  }

  private static long matched(SourceTable source) {
    return source.headings().stream().filter(heading -> !heading.isEmpty()).count();
  }

  private void organisations(PrintStream out) {
    long all = summary.counts().getOrDefault(RunInfo.ORGANISATIONS, 0L);
    long assessed = summary.counts().getOrDefault(RunInfo.ASSESSED, 0L);
    long excluded = summary.counts().getOrDefault(RunInfo.EXCLUDED, 0L);
    String reasons =
        summary.exclusions().entrySet().stream()
            .map(reason -> reason.getKey() + " " + reason.getValue() + " 个")
            .collect(Collectors.joining("；"));
    out.println(
        "党组织 "
            + all
            + " 个 = 评定 "
            + assessed
            + " 个 + 不评定 "
            + excluded
            + " 个"
            + (reasons.isEmpty() ? "" : "（" + reasons + "）"));
    out.println("问题 " + summary.counts().getOrDefault(RunInfo.PROBLEMS, 0L) + " 条");
  }

  private boolean faults(PrintStream out) {
    boolean tooMany = tooManyRejects();
    if (tooMany) {
      out.println(
          "注意：拒收 "
              + summary.rowsRejected()
              + " 行，占 "
              + share()
              + "%，超过限度 "
              + maxRejects.toPlainString()
              + "%。原因逐行列在 rejects.csv，请补正数据后重新运行。");
    }
    Map<String, Long> failed = failures(false);
    if (!failed.isEmpty()) {
      out.println("注意：有规则出错，下列考核没有评分：");
      failed.forEach((failure, count) -> out.println("  " + failure + "（" + count + " 份）"));
    }
    failures(true).forEach((reason, count) -> out.println("没有评分的考核 " + count + " 份：" + reason));
    boolean refused = refused(out);
    return tooMany || refused || !failed.isEmpty();
  }

  /** Whether the ranking rests on less than what people entered. */
  private boolean refused(PrintStream out) {
    RefusedEntries refused = summary.refused();
    if (refused.all() == 0) {
      return false;
    }
    out.println("注意：人工数据有 " + refused.all() + " 处未采用：");
    for (RejectRow row : refused.first()) {
      String sheet = row.sheet().isEmpty() ? "" : "〔" + row.sheet() + "〕";
      out.println(
          "  " + row.file() + sheet + "第" + row.row() + "行（" + row.dataset() + "）：" + row.reason());
    }
    if (refused.first().size() < refused.all()) {
      out.println("  另有 " + (refused.all() - refused.first().size()) + " 处，见 rejects.csv");
    }
    out.println(
        refused.deciding() > 0
            ? "  其中 " + refused.deciding() + " 处是评分、测评票、等次决定、减免或组织沿革，排名没有用上，请改正后重新运行。"
            : "  都是整改反馈或否决确认，按没有这些行处理；改正后重新运行即计入。");
    return refused.deciding() > 0;
  }

  /** Why subjects have no score; without data, or with nothing that applies, no rule failed. */
  private Map<String, Long> failures(boolean harmless) {
    Map<String, Long> chosen = new TreeMap<>(summary.failures());
    chosen.keySet().removeIf(reason -> HARMLESS.contains(reason) != harmless);
    return chosen;
  }

  private boolean tooManyRejects() {
    return BigDecimal.valueOf(summary.rowsRejected())
            .movePointRight(2)
            .compareTo(maxRejects.multiply(BigDecimal.valueOf(summary.rowsRead())))
        > 0;
  }

  private String share() {
    return BigDecimal.valueOf(summary.rowsRejected())
        .movePointRight(2)
        .divide(BigDecimal.valueOf(Math.max(1, summary.rowsRead())), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
